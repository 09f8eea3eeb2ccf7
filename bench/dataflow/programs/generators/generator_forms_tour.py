from probe import source, sink

def pairs(d):
    for k in d: yield k, d[k]
for k, v in pairs({"a": "x", "b": source()}):
    if k == "a": sink(v)
    if k == "b": sink(v)
def flat(x):
    for i in x:
        if isinstance(i, list): yield from flat(i)
        else: yield i
sink(list(flat(["a", ["b", [source()]]])))
sink(list(flat(["a", ["b"]])))
sink(next(flat(["a", [source()]])))
def acc():
    total = []
    while True:
        x = yield total[-1] if total else None
        total.append(x)
g = acc()
next(g)
sink(g.send("a"))
sink(g.send(source()))
sink(g.send("b"))
def two():
    yield
    return source()
def outer():
    r = yield from two()
    yield r
sink(list(outer())[1])
sink(list(outer())[0])
class Gen:
    def __init__(self): self.items = [source(), "x"]
    def __iter__(self):
        while self.items:
            yield self.items.pop()
gen = Gen()
sink(next(iter(gen)))
sink(list(gen))
sink(gen.items)
def fib():
    a, b = "x", source()
    while True:
        yield a
        a, b = b, a
f = fib()
sink(next(f))
sink(next(f))
sink(next(f))
it = (x for x in ["a", source()])
sink(next(it))
sink(next(it))
sq = map(lambda s: s * 2, ["a", source()])
sink(next(sq))
sink(list(sq))
fl = filter(None, ["", source()])
sink(list(fl))
sink(any(x for x in [source()]))
sink("".join(c for c in source()))
sink(max((x for x in ["a", source()]), key=len))
def early(n):
    for i in range(n):
        if i == 1: return
        yield "x" if i == 0 else source()
sink(list(early(3)))
a, *b = (x for x in ("p", source(), "q"))
sink(a)
sink(b[0])
sink(b[1])
import contextlib
@contextlib.contextmanager
def cm(v):
    box = {"v": v}
    yield box
    box["v"] = "closed"
with cm(source()) as bx:
    sink(bx["v"])
sink(bx["v"])
@contextlib.contextmanager
def quiet():
    try:
        yield
    except ValueError as e:
        errs.append(str(e))
errs = []
with quiet():
    raise ValueError(source())
sink(errs)
errs.clear()
with quiet():
    errs.append("x")
sink(errs)
