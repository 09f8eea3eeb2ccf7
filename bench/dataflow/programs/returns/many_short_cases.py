from probe import source, sink

s = source()
def ident(v):
    return v
def nothing(v):
    pass
def both(a, b):
    return a, b
def pick(c, a, b):
    if c:
        return a
    return b
def late(v):
    out = v
    v = "x"
    return out
def over(v):
    v = "over"
    return v
def nested(v):
    return {"k": [v, {"d": v, "e": "e"}]}
def maybe(v):
    try:
        return v
    except Exception:
        return "no"
def loop(v):
    for i in range(3):
        if i == 1:
            return i
    return v
def deep(v, n=3):
    if n:
        return deep(v, n - 1)
    return [v]
def gen(v):
    return (x for x in ("g", v))
def ternary(v):
    return v if False else "t"
def boolean(v):
    return v and True
def length(v):
    return len(v)
def text(v):
    return f"<{v}>"
def pass_on(f, v):
    return f(v)
sink(ident(s))
sink(nothing(s))
sink(both("a", s)[0])
sink(both("a", s)[1])
sink(pick(True, s, "b"))
sink(pick(False, s, "b"))
sink(late(s))
sink(over(s))
sink(nested(s)["k"][0])
sink(nested(s)["k"][1]["d"])
sink(nested(s)["k"][1]["e"])
sink(maybe(s))
sink(loop(s))
sink(deep(s))
sink(list(gen(s))[0])
sink(list(gen(s))[1])
sink(ternary(s))
sink(boolean(s))
sink(length(s))
sink(text(s))
sink(pass_on(ident, s))
sink(pass_on(over, s))
sink(ident(ident)(s))
sink(ident(both)("x", s)[1])
sink(ident(both)("x", s)[0])
def chain1(v):
    return chain2(v, "c")
def chain2(a, b):
    return chain3(b=a, a=b)
def chain3(a, b):
    return [a, b]
sink(chain1(s)[0])
sink(chain1(s)[1])
def swap(a, b):
    return b, a
x, y = swap(s, "y")
sink(x)
sink(y)
x, y = swap(x, y)
sink(x)
sink(y)
def ret_func():
    def f():
        return s
    return f, lambda: "l"
sink(ret_func()[0]())
sink(ret_func()[1]())
def mutate(l):
    l.append(s)
    return len(l)
items = []
sink(mutate(items))
sink(items)
class C:
    def me(self):
        return self
    def val(self):
        return s
sink(C().me().me().val())
def default(v=s):
    return v
sink(default())
sink(default("d"))
def multi(n):
    if n == 0:
        return "zero"
    elif n == 1:
        return s
    else:
        return "many"
sink(multi(0))
sink(multi(1))
sink(multi(2))
