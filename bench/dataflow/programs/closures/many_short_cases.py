from probe import source, sink

s = source()
def counter():
    n, last = 0, None
    def step(v):
        nonlocal n, last
        n += 1
        previous, last = last, v
        return previous
    def show():
        return last
    step.show = show
    return step
c, d = counter(), counter()
sink(c(s))
sink(c("x"))
sink(c("y"))
sink(d("z"))
c(s)
sink(c.show())
sink(d.show())
def outer(v):
    def inner():
        return v
    v = "rebound"
    return inner
sink(outer(s)())
def adder(v):
    return lambda w: (v, w)
f = adder(s)
sink(f("w")[0])
sink(f("w")[1])
g = adder("v")
sink(g(s)[0])
sink(g(s)[1])
fs = []
for x in ("a", s):
    fs.append(lambda x=x: x)
sink(fs[0]())
sink(fs[1]())
def cell():
    box = []
    return box.append, lambda: box
put, get = cell()
put("p")
sink(get())
put(s)
sink(get())
def rec(n, acc):
    def go(k):
        return acc if k == 0 else go(k - 1)
    return go(n)
sink(rec(3, s))
sink(rec(3, "q"))
def toggle():
    state = {"on": False}
    def flip(v):
        state["on"] = not state["on"]
        return v if state["on"] else "off"
    return flip
t = toggle()
sink(t(s))
sink(t(s))
def deco(prefix):
    def wrap(fn):
        def run(*a):
            return prefix + fn(*a)
        return run
    return wrap
@deco("p")
def e(v):
    return v
@deco(s)
def h(v):
    return v
sink(e("x"))
sink(e(s))
sink(h("x"))
total = "t"
def use_global():
    return total
def set_global(v):
    global total
    total = v
sink(use_global())
set_global(s)
sink(use_global())
def gen():
    for v in ("g", s):
        yield lambda: v
sink([fn() for fn in gen()][0])
sink([fn() for fn in gen()][1])
class K:
    def m(self):
        def n():
            return self.v
        return n
k = K()
k.v = s
late = k.m()
sink(late())
k.v = "late"
sink(late())
