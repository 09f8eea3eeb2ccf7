from probe import source, sink


def base(a, /, b, *rest, key="k", **extra):
    return {"a": a, "b": b, "rest": rest, "key": key, "extra": extra}


def forward(*args, **named):
    return base(*args, **named)


def wrap(*args, prefix="p", **named):
    named.setdefault("key", prefix)
    named.pop("drop", None)
    return forward(*args, **named)


got = wrap("a", source(), "r", drop=source(), x=1)
sink(got["a"])
sink(got["b"])
sink(got["rest"])
sink(got["extra"])
sink(got["key"])
got = wrap("a", "b", prefix=source(), y=source())
sink(got["key"])
sink(got["b"])
sink(got["extra"]["y"])
got = wrap("a", b=source(), key="given", prefix=source())
sink(got["b"])
sink(got["key"])
got = base("a", "b", a=source())
sink(got["a"])
sink(got["extra"]["a"])


def collect(first, *middle, last="l"):
    sink(first)
    sink(middle)
    sink(last)
    return middle[-1:]


sink(collect(*["x", source()], *("y",), last="z"))


def swap(left, right):
    return right, left


sink(swap(right=source(), left="l")[0])
sink(swap(right=source(), left="l")[1])
sink(swap(*swap("a", source()))[0])
sink(swap(*swap("a", source()))[1])
options = {"left": source()}
sink(swap(**options, right="r")[0])
sink(swap(**{**options, "left": "new"}, right="r")[1])
