from probe import source, sink

d = dict(a=source(), b="x")
sink(d["a"])
sink(d["b"])
e = dict([("a", "x")], b=source())
sink(e["a"])
sink(e["b"])
f = {**d, "a": "clean"}
sink(f["a"])
g = dict(d)
g["a"] = "x"
sink(d["a"])
sink(g["a"])
for k, v in {"a": "x", "b": source()}.items():
    if k == "a":
        sink(v)
    elif k == "b":
        sink(v)
h = {}
h["x", 1] = source()
h["x", 2] = "p"
sink(h["x", 2])
sink(h["x", 1])
i = {"l": []}
i["l"].append(source())
sink(i["l"][0])
j = i.setdefault("m", {})
j["q"] = source()
sink(i["m"]["q"])
k = dict.fromkeys(["a", "b"], "x")
k["a"] = source()
sink(k["b"])
sink(k["a"])
l = {"f": lambda: source(), "g": lambda: "x"}
sink(l["f"]())
sink(l["g"]())
m = {1: {2: {3: source()}}}
sink(m[1][2][3])
sink(m.get(1, {}).get(2, {}).get(4, "none"))
n = {"a": {"b": source()}}
o = n["a"]
del o["b"]
sink(n)
p = {"a": source()}
p.update({"a": "x"})
sink(p["a"])
q = {"a": "x"}
q.update(a=source())
sink(q["a"])
r = dict(zip(("a", "b"), (source(), "y")))
sink(r["b"])
sink(next(iter(r)))
sink(next(iter(r.values())))
key = "a"
sink(r[key])
sink(r[key + ""])
sink({"ab": "x", "a": source()}["a" + "b"])
s, t = r.values()
sink(t)
for name in r:
    sink(name)
sink(list(r.items())[1])
sink("%(b)s" % r)
u = {"x": source()}
if "y" in u:
    sink(u) # dead
v = u.pop("x")
sink(v)
sink(u.get("x", "gone"))
