from probe import source, sink


class P:
    def __init__(self, **values):
        vars(self).update(values)


a = b = P(x="1")
a.x = source()
sink(b.x)
b = P(x="2")
sink(b.x)
sink(a.x)
a.x, b.x = b.x, a.x
sink(a.x)
sink(b.x)
a.y = b.y = P(x="3")
a.y.x = source()
sink(b.y.x)
a.z = [a.y]
a.y = P(x="4")
sink(a.z[0].x)
sink(a.y.x)
p, q = P(x=source()), P(x="q")
p, q = q, p
sink(p.x)
sink(q.x)
for target in (p, q):
    target.x = "reset"
sink(q.x)
if p.x == "never":
    p.x = source()
q.x = getattr(p, "x") + ""
sink(q.x)
