from probe import source, sink

fs = []
for v in ("a", source()):
    def f(v=v): return v
    fs.append(f)
sink(fs[0]())
sink(fs[1]())
def mk():
    x = "a"
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    return get, put
get, put = mk()
sink(get())
put(source())
sink(get())
get2, _ = mk()
sink(get2())
G = "x"
def setg(v):
    global G
    G = v
sink(G)
setg(source())
sink(G)
setg("y")
sink(G)
class K:
    shared = []
    def add(self, v): self.shared.append(v)
a, b = K(), K()
a.add(source())
sink(b.shared)
class L:
    def __init__(self): self.own = []
    def add(self, v): self.own.append(v)
a, b = L(), L()
a.add(source())
sink(b.own)
sink(a.own)
def apply(f, *a, **k): return f(*a, **k)
sink(apply(lambda x, y=None: y, source()))
sink(apply(lambda x, y=None: y, "x", y=source()))
sink(apply(lambda *p: p[0], "x", source()))
sink(apply(lambda **k: k["a"], a="x", b=source()))
d = {"f": str.upper, "g": lambda s: "g"}
sink(d["f"](source()))
sink(d["g"](source()))
ops = [lambda s: s, lambda s: "c"]
sink(ops[0](source()))
sink(ops[1](source()))
sink([op(source()) for op in ops][1])
import functools, operator
sink(functools.partial(lambda a, b: b, source())("x"))
sink(functools.partial(lambda a, b: a, source())("x"))
sink(operator.itemgetter("a")({"a": "x", "b": source()}))
sink(operator.attrgetter("own")(a))
sink(functools.reduce(operator.add, ["a", source()]))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k):
        calls.append(a)
        return fn(*a, **k)
    return w
calls = []
@deco
def idf(x): return x
sink(idf("x"))
sink(calls)
sink(idf(source()))
sink(calls)
