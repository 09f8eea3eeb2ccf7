import contextlib
from probe import source, sink

s = source()
class A:
    def __init__(self, v, swallow=False):
        self.v, self.swallow = v, swallow
    def __enter__(self):
        return self.v
    def __exit__(self, t, e, tb):
        self.error = e
        self.v = "left"
        return self.swallow
with A(s) as x:
    sink(x)
sink(x)
with A("a") as y, A(s) as z:
    sink(y)
    sink(z)
m = A(s)
with m:
    sink(m.v)
sink(m.v)
q = A("q", swallow=True)
with q:
    raise ValueError(s)
sink(q.error.args)
with A("t", swallow=True):
    w = "before"
    raise ValueError
    w = s
sink(w)
@contextlib.contextmanager
def cm(v):
    box = [v]
    yield box
    box.append(s)
with cm("b") as bx:
    sink(bx)
sink(bx)
with cm(s) as bx:
    sink(bx[0])
@contextlib.contextmanager
def temp(d, k, v):
    old = d.get(k, "none")
    d[k] = v
    try:
        yield
    finally:
        d[k] = old
d = {}
with temp(d, "k", s):
    sink(d["k"])
sink(d["k"])
def early():
    with A(s) as v:
        return v
sink(early())
def in_loop():
    for i in ("i", s):
        with A(i) as v:
            if v == "i":
                continue
            return v
sink(in_loop())
with contextlib.ExitStack() as st:
    vals = [st.enter_context(A(i)) for i in ("p", s)]
sink(vals[0])
sink(vals[1])
with contextlib.nullcontext(s) as nc:
    sink(nc)
(lambda a: sink(a))(A(s).__enter__())
class Self:
    def __enter__(self):
        self.t = s
        return self
    def __exit__(self, *a):
        del self.t
with Self() as se:
    sink(se.t)
sink(hasattr(se, "t"))
with (A("g") as g1, A(s) as g2):
    sink(g1)
    sink(g2)
sink(g1)
