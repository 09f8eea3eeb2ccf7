from probe import source, sink

s = source()
(a, b), c = ("a", s), "c"
sink(a)
sink(b)
sink(c)
d, *e = [s, "e", "f"]
sink(d)
sink(e)
*f, g = "x", "y", s
sink(f)
sink(g)
h, *_, i = ["h", s, s, "i"]
sink(h)
sink(i)
[j, [k, l]] = ["j", ["k", s]]
sink(k)
sink(l)
for m, (n, o) in [("m", (s, "o"))]:
    sink(m)
    sink(n)
    sink(o)
p = q = s
q = "q"
sink(p)
sink(q)
r, t = {"r": 1, "t": s}.values()
sink(r)
sink(t)
u, v = sorted([("b", s), ("a", "v")])
sink(u)
sink(v)
def pair():
    return s, "second"
w, x = pair()
sink(w)
sink(x)
y, z = map(str, ("y", s))
sink(y)
sink(z)
aa, ab = "ab"
sink(aa)
ac = [*pair(), *["t"]]
sink(ac[0])
sink(ac[2])
ad = {**{"k": s}, **{"l": "l"}}
sink(ad["k"])
sink(ad["l"])
(ae,) = [s]
sink(ae)
class P:
    pass
P.x, P.y = pair()
sink(P.x)
sink(P.y)
af = [0, 0]
af[0], af[1] = pair()
sink(af[0])
sink(af[1])
ag, ah = ah2 = pair()
sink(ah)
sink(ah2[0])
with open("/dev/null") as fh, open("/dev/null") as fi:
    aj, ak = fh.read() or "r", s
sink(aj)
sink(ak)
al, am = (lambda: ("al", s))()
sink(al)
sink(am)
for i2, (k2, v2) in enumerate({"k": s}.items()):
    sink(i2)
    sink(k2)
    sink(v2)
an, ao = zip(("1", s), ("2", "t"))
sink(an)
sink(ao)
ap, aq = s.split(" ", 1)
sink(aq)
def star(*args):
    first, *others = args
    return first, others
sink(star("x", s)[0])
sink(star("x", s)[1])
print(*["a"], sep="", end="", file=open("/dev/null", "w"))
ar, (as_, *at) = "r", ("s", "t", s)
sink(as_)
sink(at)
sink(at[0])
sink(at[1])
