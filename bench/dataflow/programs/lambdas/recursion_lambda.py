from probe import source, sink

join = lambda items: items[0] + join(items[1:]) if items else ""
count = lambda items: 1 + count(items[1:]) if items else 0
last = lambda items: last(items[1:]) if len(items) > 1 else items[0]
words = ["a", source()]
sink(join(words))
sink(count(words))
sink(last(words))
sink(join(["x", "y"]))
sink(last(["x", "y"]))
