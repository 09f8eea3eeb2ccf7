from probe import source, sink

word = "plain"
lazy = (word for _ in range(1))
word = source()
sink(list(lazy))
items = ["a"]
eager_source = (item for item in items)
items = [source()]
sink(list(eager_source))
grow = ["a"]
lazy = (item for item in grow)
grow.append(source())
sink(list(lazy))
sink(list(lazy))


def later():
    yield holder["v"]


holder = {"v": source()}
gen = later()
holder["v"] = "clean"
sink(next(gen))
gen = later()
holder["v"] = source()
sink(next(gen))
