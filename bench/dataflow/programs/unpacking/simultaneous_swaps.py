from probe import source, sink

a, b, c = source(), "b", "c"
a, b, c = b, c, a
sink(a)
sink(b)
sink(c)
a, b, c = c, a, b
sink(a)
sink(b)
i, seq = 0, ["x", "y"]
i, seq[i] = 1, source()
sink(seq[0])
sink(seq[1])
(x, y), z = (a, b), c
sink(x)
sink(y)
sink(z)
x = y = z
sink(x)
