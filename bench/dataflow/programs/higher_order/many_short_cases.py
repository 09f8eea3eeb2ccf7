from functools import partial, reduce
from probe import source, sink

s = source()
def apply(f, *a, **k):
    return f(*a, **k)
def twice(f, v):
    return f(f(v))
def const(v):
    return lambda *_: v
def first(a, b="b"):
    return a
def second(a, b="b"):
    return b
sink(apply(first, s))
sink(apply(second, s))
sink(apply(second, "a", b=s))
sink(twice(lambda v: [v], s))
sink(twice(const("k"), s))
sink(const(s)("x"))
table = [first, second]
sink(table[0](s, "y"))
sink(table[1](s, "y"))
sink([f(s, "y") for f in table][1])
ops = {"a": first, "b": second}
sink(ops["a"](s, "z"))
sink(ops["b"](s, "z"))
ops.update(a=second)
sink(ops["a"](s, "z"))
sink(list(map(first, [s, "n"]))[0])
sink(list(map(first, [s, "n"]))[1])
sink(list(map(second, [s])))
sink(list(map(lambda a, b: b, [s], ["m"])))
sink(reduce(lambda a, b: b, ["a", s]))
sink(reduce(lambda a, b: a, ["a", s]))
sink(sorted([s], key=lambda v: 1))
sink(max(["a"], key=lambda v: s))
p = partial(second, s)
sink(p())
sink(p(s))
q = partial(first, b=s)
sink(q("x"))
class Op:
    def __init__(self, f):
        self.f = f
    def __call__(self, v):
        return self.f(v)
    def method(self, v):
        return v
sink(Op(str.upper)(s))
sink(Op(len)(s))
sink(apply(Op(len).method, s))
sink(apply(Op(const("c")), s))
def choose(flag):
    return first if flag else second
sink(choose(True)(s))
sink(choose(False)(s))
def callback(on_ok, on_bad, ok=True):
    return on_ok(s) if ok else on_bad("bad")
sink(callback(lambda v: v, str))
sink(callback(lambda v: "ok", str))
sink(callback(lambda v: v, str, ok=False))
def visit(items, f):
    for item in items:
        f(item)
seen = []
visit(["a"], seen.append)
sink(seen)
visit([s], seen.append)
sink(seen)
visit([s], lambda v: sink(v))
visit(["v"], lambda v: sink(v))
sink((lambda f: f(s))(first))
sink((lambda f: f(s))(second))
def compose(f, g):
    return lambda v: g(f(v))
sink(compose(first, str)(s))
sink(compose(second, str)(s))
sink(getattr(str, "upper")(s))
sink((first, second)[1](s))
f, g = second, first
sink(f(s))
sink(g(s))
sink(next(filter(lambda v: v[0] == "k", [("j", "x"), ("k", s)]))[1])
sink(next(filter(lambda v: v[0] == "j", [("j", "x"), ("k", s)]))[1])
