from probe import source, sink

identity = lambda x: x
const = lambda *_, **__: "c"
second = lambda a, b="b": b
pair = lambda a, b: (b, a)
pick = lambda d, *, key="k": d[key]
swap = lambda f: lambda a, b: f(b, a)

sink(identity(source()))
sink(const(source(), x=source()))
sink(second(source()))
sink(second("a", source()))
sink(second(b=source(), a="a"))
sink(pair(source(), "b")[0])
sink(pair(source(), "b")[1])
sink(pick({"k": source(), "j": "j"}))
sink(pick({"k": source(), "j": "j"}, key="j"))
sink(swap(second)(source(), "x"))
sink(swap(second)("x", source()))
sink((lambda x: x + "!")(source()))
sink((lambda: "n")())
sink((lambda x=source(): x)())
sink((lambda x=source(): x)("own"))
