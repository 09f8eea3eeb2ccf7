from probe import source, sink

s = source()
a = "a"
b = []
c = {"k": "v"}
d = None


def set_a(v):
    global a
    a = v


def read_a():
    return a


def add(v):
    b.append(v)


def key(k, v):
    c[k] = v


def shadow(v):
    a = v
    return a


def make():
    global d
    if d is None:
        d = {"made": source()}
    return d


def dele():
    global e
    del e


sink(read_a())
set_a(s)
sink(read_a())
sink(a)
set_a("clean")
sink(a)
sink(shadow(s))
sink(a)
add("x")
sink(b)
add(s)
sink(b)
sink(b[0])
b = ["fresh"]
sink(b)
key("k", s)
sink(c["k"])
key("j", "j")
sink(c["j"])
key("k", "w")
sink(c["k"])
sink(d)
sink(make()["made"])
sink(d)
e = s
f = e
dele()
e = "again"
sink(e)
sink(f)


def uses_later():
    return later


later = s
sink(uses_later())
later = "l"
sink(uses_later())


class K:
    def m(self):
        global g
        g = self.v


k = K()
k.v = s
k.m()
sink(g)
for h in ("h", s):
    pass
sink(h)
h = [h for h in ("c",)]
sink(h)


def nested():
    def inner():
        global a
        a = s
    inner()


nested()
sink(a)
globals()["i"] = s
sink(i)
sink(globals()["a"])
x, y = "x", s


def swap():
    global x, y
    x, y = y, x


swap()
sink(x)
sink(y)
swap()
sink(x)
try:
    j = s
    raise ValueError
except ValueError:
    pass
sink(j)
with open("/dev/null") as m:
    n = s
sink(n)
if False:
    o = s
else:
    o = "o"
sink(o)
