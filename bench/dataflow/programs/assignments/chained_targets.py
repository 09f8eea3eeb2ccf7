from probe import source, sink

first = second = []
third = list(first)
first.append(source())
sink(second)
sink(third)
box = {}
box["k"] = other = source()
sink(other)
sink(box["k"])
box["k"] = "reset"
sink(box["k"])
sink(other)
