from probe import source, sink

pair = [source(), "open"]
pair[0], pair[1] = pair[1], pair[0]
sink(pair[0])
sink(pair[1])
a, b = "open", source()
a, b = b, a
sink(a)
sink(b)
