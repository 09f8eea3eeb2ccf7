from probe import source, sink

operations = {
    "first": lambda a, b: a,
    "second": lambda a, b: b,
    "both": lambda *args: args,
    "named": lambda **named: named["k"],
    "default": lambda a="d": a,
    "nested": lambda a: lambda b: (a, b),
    "branch": lambda a, b, flag=True: a if flag else b,
}
s = source()
sink(operations["first"](s, "x"))
sink(operations["second"](s, "x"))
sink(operations["both"]("x", s)[0])
sink(operations["both"]("x", s)[1])
sink(operations["named"](k="x", j=s))
sink(operations["named"](k=s))
sink(operations["default"]())
sink(operations["default"](s))
sink(operations["nested"]("x")(s)[0])
sink(operations["nested"]("x")(s)[1])
sink(operations["branch"](s, "x"))
sink(operations["branch"](s, "x", flag=False))
sink(operations["branch"]("x", s, False))
fact = lambda n, seen: seen if n == 0 else fact(n - 1, seen + [n])
sink(fact(2, [s]))
sink(fact(2, ["c"]))
sink((lambda: s)())
sink((lambda s: s)("shadow"))
(lambda f: f(s))(lambda v: sink(v))
(lambda f: f("p"))(lambda v: sink(v))
send = lambda v, to=sink: to(len(v))
send(s)
counter = (lambda box: (lambda v: box.append(v) or box))([])
sink(counter("one"))
sink(counter(s))
sink(counter("two"))
compose = lambda *fs: lambda v: compose(*fs[1:])(fs[0](v)) if fs else v
sink(compose(str.upper, str.strip)(s))
sink(compose(str.upper, len)(s))
pick = lambda d, *keys: [d.get(key) for key in keys]
sink(pick({"a": s, "b": "b"}, "b", "c"))
sink(pick({"a": s, "b": "b"}, "b", "a"))
Y = lambda g: (lambda x: x(x))(lambda x: g(lambda *a: x(x)(*a)))
walk = Y(lambda self: lambda items: items[0] if len(items) == 1 else self(items[1:]))
sink(walk(["a", "b", s]))
sink(walk([s, "b", "c"]))
