from probe import source, sink

form = {"name": "n", "note": source()}
sink(form.pop("note"))
sink(form)
form["note"] = source()
del form["note"]
sink(form)
form["note"] = source()
form.clear()
sink(form)
last = {"a": source()}
key, value = last.popitem()
sink(key)
sink(value)
sink(last)
