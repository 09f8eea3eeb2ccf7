from probe import source, sink

a = source()
b = a
c = (b, "c")
d = {"d": c}
e = [d]
f = e[0]
g = f["d"]
h, i = g
sink(h)
sink(i)
j = h or i
sink(j)
k = [i, i]
sink(k)
