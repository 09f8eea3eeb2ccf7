from probe import source, sink

x = source()
if len(x) > 0: y = "a"
else: y = x
sink(y if False else "z")
for x in []: pass
sink(x)
for x in ["a"]: pass
sink(x)
i = 0
acc = []
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
    acc.append(source() if i == 2 else "n")
sink(acc)
flag = False
val = "x"
for it in ["p", "q"]:
    if it == "q":
        flag = True
if flag:
    val = source()
sink(val)
def early(v):
    for q in v:
        if q == "stop":
            return "none"
    return v
sink(early(["a", "stop", source()]))
sink(early(["a", source()]))
sw = {"a": lambda: source(), "b": lambda: "b"}
sink(sw.get("b", lambda: source())())
sink(sw.get("zz", lambda: "d")())
sink((lambda v: v)(source()) if sw else "x")
n = 10
r = "even" if n % 2 == 0 else source()
sink(r)
r = "neg" if n < 0 else ("zero" if n == 0 else source())
sink(r)
m = [source(), "b"][n > 5]
sink(m)
def rec(n, v):
    if n <= 0: return v
    return rec(n - 1, v)
sink(rec(3, source()))
sink(rec(3, "p"))
def loop(v):
    out = ""
    for c in v:
        out += c
    return out
sink(loop(source()))
sink(loop("abc"))
t = source()
t = t and "c"
sink(t)
u = None
u = u or source()
sink(u)
del u
u = "again"
sink(u)
a = b = source()
a = "x"
sink(b)
sink(a)
a, b = b, a
sink(a)
sink(b)
c = (d := source())
d = "q"
sink(c)
sink(d)
while (line := ["x"].pop()) != "x":
    sink(source()) # dead
else:
    sink(line)
match source():
    case "": sink("e") # dead
    case s: sink(s)
match {"a": source(), "b": "x"}:
    case {"b": v}: sink(v)
match [1, source()]:
    case [a, b]:
        sink(a)
        sink(b)
match ("cmd", source()):
    case ("quit", _): sink("x") # dead
    case ("cmd", arg): sink(arg)
