from probe import source, sink

s = source()
a, (b, *c), d = "a", ["b", s, "c"], "d"
sink(a)
sink(b)
sink(c)
sink(c[1])
sink(d)
*start, end = ["x", "y", s]
sink(start)
sink(end)
first, *_ = {"k": s}
sink(first)
[(k, v)] = {"k": s}.items()
sink(k)
sink(v)
x, y, z = s[:3]
sink(y)
p = q = [s]
p, q = q, "q"
sink(p)
sink(q)
for number, (name, *rest) in enumerate([("n1", s), ("n2", "r")]):
    sink(number)
    sink(name)
    sink(rest)


class Pair:
    def __init__(self, left, right):
        self.left, self.right = left, right

    def __iter__(self):
        return iter((self.left, self.right))


left, right = Pair("l", s)
sink(left)
sink(right)
holder = {}
holder["a"], holder["b"] = Pair(s, "r")
sink(holder["a"])
sink(holder["b"])
one, two = (f"{n}" for n in ("1", s))
sink(one)
sink(two)
merged = [*Pair("l", s), *"ab"]
sink(merged[0])
sink(merged[1])
sink(merged[2])
print(*[], sep="", end="")
head, *tail = "a b c".split()
sink(tail)
(m,), n = [s], ["n"]
sink(m)
sink(n)
i, j = divmod(7, 2)
sink(j)
u, v = zip(("a", s), ("b", "t"))
sink(u)
sink(v)
def many(): return "r0", [s, "r1"], {"r2": s}
r0, [r1, r2], r3 = many()
sink(r0)
sink(r1)
sink(r2)
sink(r3)
dct = {**{"a": s}, "a": "over"}
sink(dct)
dct = {"a": "under", **{"a": s}}
sink(dct)
