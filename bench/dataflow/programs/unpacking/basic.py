from probe import source, sink

a, b = source(), "b"
sink(a)
sink(b)
(c, d), e = ("c", source()), "e"
sink(c)
sink(d)
sink(e)
[f, *g] = ["f", "g", source()]
sink(f)
sink(g)
sink(g[0])
sink(g[1])
