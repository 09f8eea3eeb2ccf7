from probe import source, sink

s = source()
f = lambda v: v
g = lambda v: "g"
h = lambda *a: a[-1]
k = lambda **n: n["a"]
d = lambda v=s: v
c = lambda: s
n = lambda v: lambda w: v
t = lambda v: v if v == "x" else "t"
sink(f(s))
sink(g(s))
sink(h(s, "x"))
sink(h("x", s))
sink(k(a=s))
sink(k(a="a", b=s))
sink(d())
sink(d("d"))
sink(c())
sink(n(s)("w"))
sink(n("v")(s))
sink((lambda a, b: (b, a))(s, "b")[0])
sink((lambda a, b: (b, a))(s, "b")[1])
fs = {"f": f, "g": g}
sink(fs["f"](s))
sink(fs["g"](s))
l = [lambda: "0", lambda: s]
sink(l[0]())
sink(l[1]())
sink(list(map(lambda v: v * 2, [s, "b"]))[1])
sink(sorted(["b", "a"], key=lambda v: s))
m = lambda x, *, y: y
sink(m(s, y="y"))
sink(m("x", y=s))
box = {}
put = lambda v: box.update(v=v)
put("p")
sink(box["v"])
put(s)
sink(box["v"])
z = lambda: box["v"]
sink(z())
box = {"v": "new"}
sink(z())
app = lambda f, *a: f(*a)
sink(app(f, s))
sink(app(g, s))
sink(app(lambda a, b: b, s, "q"))
cond = (lambda v: v) if s else (lambda v: "n")
sink(cond(s))
rec = lambda n, v: v if not n else rec(n - 1, v)
sink(rec(2, s))
sink(rec(2, "r"))
class K:
    m = lambda self, v: (self.v, v)
    v = "kv"
sink(K().m(s)[0])
sink(K().m(s)[1])
sink([(lambda v: v)(i) for i in ("i", s)][0])
sink([(lambda v: v)(i) for i in ("i", s)][1])
sink((lambda v, /, w="w": w)(s))
sink((lambda f: f(f))(lambda g: s))
use = lambda f=c: f()
sink(use())
sink(use(lambda: "u"))
(lambda v: sink(v))(s)
(lambda v: sink(v))("v")
y = lambda v: (yield v)
sink(list(y(s)))
