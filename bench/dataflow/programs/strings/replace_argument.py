from probe import source, sink

template = "Dear NAME, welcome"
sink(template.replace("NAME", "Ana"))
sink(template.replace("NAME", source()))
sink(template.replace(source(), "x").lower().count("x"))
letter = template
for key, value in {"NAME": source()}.items():
    letter = letter.replace(key, value)
sink(letter)
sink(template)
