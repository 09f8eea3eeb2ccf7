from probe import source, sink

secret = source()
first = lambda a, b: a
swap = lambda a, b: (b, a)
default = lambda a, b=secret: b
rest = lambda *args, **kwargs: (args, kwargs)
sink(first(secret, "x"))
sink(first("x", secret))
sink(swap(secret, "x")[0])
sink(swap(secret, "x")[1])
sink(default("x"))
sink(default(secret, "x"))
sink(rest("a", secret)[0][1])
sink(rest("a", secret)[0][0])
sink(rest("a", note=secret)[1]["note"])
sink(rest("a", note=secret)[0])
