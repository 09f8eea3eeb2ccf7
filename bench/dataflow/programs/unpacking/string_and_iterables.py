from probe import source, sink

key, value = f"key={source()}".split("=")
sink(value)
a, b = "ab"
sink(a)
c, d = map(str.upper, ["c", source()])
sink(c)
sink(d)
e, f = zip(["k", "v"], ["x", source()])
sink(e)
sink(f)
g, h = sorted([2, 1])
sink(g)
i, *j = (word for word in ["i", source()])
sink(j)
