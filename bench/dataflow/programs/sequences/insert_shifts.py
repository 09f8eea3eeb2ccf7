from probe import source, sink

items = ["a", "b"]
items.insert(0, source())
sink(items[0])
sink(items[1])
items.insert(0, "new")
sink(items[0])
sink(items[1])
