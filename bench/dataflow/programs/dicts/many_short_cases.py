from probe import source, sink

s = source()
d = dict(a=s, b="b")
sink(d["a"])
sink(d["b"])
d.update([("b", s), ("c", "c")])
sink(d["b"])
sink(d["c"])
d.update({"b": "again"})
sink(d["b"])
e = {k: v for k, v in d.items() if k != "a"}
sink(e)
f = dict(zip("ab", (s, "y")))
sink(f["a"])
sink(f["b"])
g = {}
g.setdefault("x", []).append(s)
sink(g["x"])
sink(g.setdefault("y", "d"))
sink(g.get("z", s))
sink(g.get("y", s))
h = {"f": lambda v: v, "g": lambda v: "g"}
sink(h["f"](s))
sink(h["g"](s))
h["f"] = h["g"]
sink(h["f"](s))
i = {**d, "a": "over"}
sink(i["a"])
sink(d["a"])
sink(list(d))
sink(list(d.values()))
for k, v in d.items():
    sink(k)
j = {1: s, "1": "x", True: "t"}
sink(j[1])
sink(j["1"])
k = {"n": {"m": {"o": s, "p": "p"}}}
sink(k["n"]["m"]["o"])
sink(k["n"]["m"]["p"])
del k["n"]["m"]["o"]
sink(k)
l = {("a", 1): s, ("a", 2): "x"}
sink(l["a", 1])
sink(l["a", 2])
m = {"a": 1}
m["a"] = s
m2 = m.copy()
m2["a"] = "c"
sink(m["a"])
sink(m2["a"])
def change(d, k):
    d[k] = source()
n = {}
change(n, "a")
sink(n["a"])
n["b"] = "b"
sink(n["b"])
key = "a" if n else "b"
sink(n[key])
sink({s: "v"}[s])
sink(list({s: "v"}))
o = {"x": s}
o.pop("x")
sink(o)
sink({"x": s}.pop("x"))
sink({"x": s, "y": "y"}.popitem()[1])
p = {"a": s, "b": "b"}
p["a"], p["b"] = p["b"], p["a"]
sink(p["a"])
sink(p["b"])
sink(dict.fromkeys("ab", "v")["a"])
sink(len(p))
sink("a" in p)
sink(sorted(p))
sink(next(iter(p)))
sink([*p.values()][0])
sink([*p.values()][1])
sink({"a": s} | {"a": "x"})
sink({"a": "x"} | {"a": s})
q = {}
q["self"] = q
q["v"] = s
sink(q["self"]["self"]["v"])
r = {i: [] for i in range(2)}
r[0].append(s)
sink(r[0])
sink(r[1])
