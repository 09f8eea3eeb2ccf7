from probe import source, sink


def three():
    yield "one"
    yield source()
    yield "three"


a, b, c = three()
sink(a)
sink(b)
sink(c)
x, *others = three()
sink(x)
sink(others)
u, v = map(str.upper, ("plain", source()))
sink(u)
sink(v)
k, _, w = "key=" + source().partition("=")[0], "-", "w"
sink(k)
sink(w)
name, _, value = f"name={source()}".partition("=")
sink(value)
