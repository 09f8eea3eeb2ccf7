from probe import source, sink

a, b, c = source(), "b", "c"
a, b = b, a
sink(a)
sink(b)
a, b, c = b, c, a
sink(a)
sink(b)
sink(c)
x = y = source()
x, y = "x", x
sink(x)
sink(y)
