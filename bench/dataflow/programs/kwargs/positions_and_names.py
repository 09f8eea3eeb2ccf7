from probe import source, sink


def three(a, b="b", c="c"):
    return {"a": a, "b": b, "c": c}


def rest(first, *others, last="last", **extra):
    return first, others, last, extra


def only(a, /, b, *, c):
    sink(a)
    sink(b)
    sink(c)


def test_three():
    sink(three(source())["a"])
    sink(three(source())["b"])
    sink(three("a", c=source())["b"])
    sink(three("a", c=source())["c"])
    sink(three(c="x", a=source(), b="y")["a"])
    sink(three(*["x", source()])["b"])
    sink(three(*["x", source()])["a"])
    sink(three(**{"a": "x", "b": source()})["b"])
    sink(three(**{"a": "x", "b": source()})["c"])


def test_rest():
    first, others, last, extra = rest("a", "b", source(), last="l", x="x", y=source())
    sink(first)
    sink(others[0])
    sink(others[1])
    sink(last)
    sink(extra["x"])
    sink(extra["y"])
    sink(rest("a", last=source())[1])
    sink(rest("a", last=source())[2])


def test_mixed():
    args = ("a", "b")
    sink(rest(*args, source())[1][-1])
    sink(rest(*args, source())[1][0])
    sink(rest(source(), *args)[1])
    sink(rest("a", **{"last": source(), "z": "z"})[3])
    sink(rest("a", **{"last": source()}, **{"z": "z"})[2])


test_three()
test_rest()
test_mixed()
only(source(), "b", c="c")
