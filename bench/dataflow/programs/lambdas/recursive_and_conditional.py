from probe import source, sink

fix = lambda f: lambda x: f(fix(f))(x)
repeat = fix(lambda self: lambda n: "" if n == 0 else "a" + self(n - 1))
when = lambda c, t, e=lambda: "else": t() if c else e()
join = lambda sep: lambda *xs: sep.join(xs)
tag = lambda name: lambda text: f"<{name}>{text}</{name}>"

sink(repeat(3))
sink(when(True, lambda: source()))
sink(when(False, lambda: source()))
sink(when(False, lambda: "x", lambda: source()))
sink(join("-")("a", source()))
sink(join(source())("a", "b"))
sink(join("-")("a", "b"))
sink(tag("b")(source()))
sink(tag(source())("b"))
sink(tag("a")("b"))
funcs = [lambda x, n=n: (x, n) for n in ("a", source())]
sink(funcs[0]("x"))
sink(funcs[1]("x"))
sink(funcs[0](source())[1])
sink([f("x")[0] for f in funcs])
