from probe import source, sink

secret = source()
getters = [lambda i=i: i for i in ("a", secret)]
sink(getters[0]())
sink([getter() for getter in getters])
adders = {name: (lambda text, name=name: name + text) for name in ("x", "y")}
sink(adders["x"]("z"))
sink(adders["y"](secret))
sink([*map(lambda pair: pair[0], [("k", secret)])])
sink([*map(lambda pair: pair[1], [("k", secret)])])
