from probe import source, sink

x = {source(), "a"}
for y in x:
    sink(y)
sink(len(x))
z = sorted(x)
sink(z[0])
w = frozenset(["a"]) | {source()}
sink(w)
s = set("abc")
sink(s)
q = {("a", source()), ("b", "c")}
sink([k for k, _ in q])
sink([v for _, v in q])
v = set()
v.update(["x"], [source()])
sink(v)
u = {i for i in ["a", source()] if i == "a"}
st = ["a", source()]
st.pop()
sink(st)
st.append(source())
del st[-1:]
sink(st)
n = [["a", source()], ["b", "c"]]
d = dict(n)
sink(d["a"])
sink(d["b"])
m = list(d.items())
sink(m[0][1])
sink(m[1][1])
it = iter(["a", source(), "c"])
next(it)
sink(next(it))
sink(next(it))
r = reversed(["a", source()])
sink(next(r))
sink(next(r))
e = enumerate(["a", source()])
next(e)
i, val = next(e)
sink(i)
sink(val)
z = zip(["a", source()], ["b", "c"])
first = next(z)
sink(first)
second = next(z)
sink(second[1])
sink(second[0])
