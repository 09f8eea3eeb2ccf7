from probe import source, sink

l = list((source(), "b"))
sink(l[0])
sink(l[1])
l2 = [*l, "c"]
sink(l2[2])
sink(l2[0])
t = tuple(l)
sink(t[1])
a = [[source()], ["x"]]
sink(a[1][0])
for row in a[1:]:
    sink(row[0])
b = sum(a, [])
sink(b[0])
sink(b[1])
c = [0] * 3
c[1] = source()
sink(c[0])
sink(c[1])
d = list(range(3))
d[2] = source()
sink(d[2])
sink(d[1])
e = [source() for _ in range(2)]
e[0] = e[1] = "x"
sink(e)
f = ["a", source()]
f[:] = ["x"]
sink(f)
g = [1, 2]
g.extend(source() for _ in range(1))
sink(g[2])
sink(g[0])
h = [source()]
h2 = h
h2[0] = "x"
sink(h[0])
i = ["a"]
i += [source()]
sink(i[0])
sink(i[-1])
j = (source(),) + ("x",)
sink(j[1])
k, = [source()]
sink(k)
