import sys
from probe import source, sink

s = source()
l = list((s, "b"))
sink(l[0])
sink(l[1])
a, b = l
sink(b)
l2 = [*l[1:], "c"]
sink(l2)
l2 += [s]
sink(l2[0])
sink(l2[-1])
t = tuple(x for x in (s, "y"))
sink(t[0])
sink(t[1])
q = []
q.append(("k", s))
sink(q[0][0])
sink(q[0][1])
for k, v in q:
    sink(k)
    sink(v)
m = [[] for _ in range(2)]
m[0].append(s)
sink(m[0])
sink(m[1])
n = [[]] * 2
n[0].append(s)
sink(n[1])
z = list(zip([s, "b"], ["c", "d"]))
sink(z[0][0])
sink(z[0][1])
sink(z[1])
def put(target, value):
    target.append(value)
    return target
w = []
sink(put(w, "x"))
put(w, s)
sink(w)
sink(w[0])
w[0], w[1] = w[1], w[0]
sink(w[0])
sink(w[1])
c = w.copy()
c.clear()
sink(w)
sink(c)
d = [1, 2, 3]
d[len(sys.argv):] = [s]
sink(d[0])
sink(d[1])
e = sorted({"b", "a"})
sink(e)
st = {s}
st |= {"x"}
sink(st)
st.clear()
sink(st)
sink([s].pop())
f = [s, "keep"]
f.remove(s)
sink(f)
g = [0] * 3
g[1] = s
sink(g[0])
sink(g[1])
sink(g[1:][0])
sink(g[:1])
h = [s]
h2 = h
h2[0] = "clean"
sink(h)
i = [x for x in "abc"]
i[1:2] = [s, s]
sink(i[0])
sink(i[1])
sink(i[3])
sink(list(range(3)))
sink(max([("a", s), ("b", "x")])[1])
sink([(s, 1)][0][1])
sink(any([s]))
sink(tuple([s])[0])
sink(sum([1, 2]))
sink(list(filter(None, ["", s])))
sink(list(filter(None, ["", "x"])))
sink(s in [s])
sink([s].index(s))
