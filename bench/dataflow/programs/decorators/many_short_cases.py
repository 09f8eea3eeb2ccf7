import functools
from probe import source, sink

s = source()
def same(f):
    return f
def quiet(f):
    return lambda *a, **k: "quiet"
def wrapped(f):
    @functools.wraps(f)
    def run(*a, **k):
        return f(*a, **k)
    return run
def add(v):
    def deco(f):
        def run(*a):
            return f(*a, v)
        return run
    return deco
def swap(f):
    return lambda a, b: f(b, a)
def logged(log):
    def deco(f):
        def run(*a):
            log.extend(a)
            return f(*a)
        return run
    return deco
log = []
@same
def a(v): return v
@quiet
def b(v): return v
@wrapped
def c(v, w="w"): return w
@add(s)
def d(v, w): return v
@add(s)
def e(v, w): return w
@swap
def f(a, b): return a
@logged(log)
def g(v): return "g"
@quiet
@wrapped
def h(v): return v
@wrapped
@same
def i(v): return v
sink(a(s))
sink(b(s))
sink(c(s))
sink(c("x", w=s))
sink(d("x"))
sink(e("x"))
sink(f(s, "b"))
sink(f("a", s))
sink(g("plain"))
sink(log)
sink(g(s))
sink(log)
sink(h(s))
sink(i(s))
class K:
    @wrapped
    def m(self, v): return v
    @classmethod
    @wrapped
    def n(cls, v): return v
    @staticmethod
    @quiet
    def o(v): return v
    @property
    @wrapped
    def p(self): return s
sink(K().m(s))
sink(K.n(s))
sink(K.o(s))
sink(K().p)
handlers = {}
def on(name):
    def deco(f):
        handlers[name] = f
        return f
    return deco
@on("x")
def hx(v): return v
@on("y")
def hy(v): return "y"
sink(handlers["x"](s))
sink(handlers["y"](s))
def once(f):
    done = []
    def run(*a):
        if not done:
            done.append(f(*a))
        return done[0]
    return run
@once
def j(v): return v
sink(j("first"))
sink(j(s))
@once
def k(v): return v
sink(k(s))
sink(k("second"))
def cls_deco(cls):
    cls.extra = s
    return cls
@cls_deco
class L:
    own = "o"
sink(L.extra)
sink(L().own)
@functools.lru_cache
def m(v): return v
sink(m(s))
sink(m("n"))
@functools.singledispatch
def n(v): return "any"
@n.register
def _(v: str): return v
@n.register(int)
def _(v): return "int"
sink(n(s))
sink(n(3))
sink(n([s]))
def args_last(f):
    def run(*a):
        return f(a[-1])
    return run
@args_last
def o(v): return v
sink(o(s, "z"))
sink(o("z", s))
