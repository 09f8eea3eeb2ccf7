from probe import source, sink

text = "a"
text += "b"
sink(text)
text += source()
sink(text)
items = ["x"]
alias = items
items += [source()]
sink(alias)
items = items[:1]
sink(items[0])
sink(len(items))
