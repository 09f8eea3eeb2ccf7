from probe import source, sink

items = ["a", source(), "c", "d"]
sink(items[2:])
sink(items[:2])
sink(items[1:2])
sink(items[::2])
sink(items[-1])
sink(items[-3])
items[1:2] = ["x", "y"]
sink(items)
items[:0] = [source()]
sink(items[0])
sink(items[1])
del items[0]
sink(items)
items[len(items):] = [source()]
sink(items[-1])
sink(items[0])
