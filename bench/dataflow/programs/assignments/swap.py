from probe import source, sink

a, b = "a", source()
sink(a)
sink(b)
a, b = b, a
sink(a)
sink(b)
a, b, c = b, "x", a
sink(a)
sink(c)
