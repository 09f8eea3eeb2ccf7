from probe import source, sink

items = ["a", "b", "c"]
items[1] = source()
sink(items[0])
sink(items[1])
items[1:2] = ["clean"]
sink(items)
items[0:0] = [source()]
sink(items[0])
sink(items[-1])
