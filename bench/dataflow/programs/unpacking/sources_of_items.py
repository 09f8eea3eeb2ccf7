from probe import source, sink


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __iter__(self):
        yield self.a
        yield self.b


def gen():
    yield "first"
    yield source()


def rows():
    return [["a", "x"], ["b", source()]]


def test_iterables():
    a, b = Pair("a", source())
    sink(a)
    sink(b)
    c, d = gen()
    sink(c)
    sink(d)
    e, f = map(str.upper, ["x", source()])
    sink(e)
    sink(f)
    g, h = zip("ab", ["x", source()])
    sink(g)
    sink(h)


def test_string():
    a, *rest = "x" + source()
    sink(a)
    sink(rest)
    b, c = "ab"
    sink(b)


def test_rows():
    (_, first), (_, second) = rows()
    sink(first)
    sink(second)
    for label, value in rows():
        if label == "a":
            sink(value)
    last = [value for label, value in rows()][-1]
    sink(last)


def test_calls():
    def f(a, b, c="c"):
        return b

    sink(f(*gen()))
    sink(f(*["x"], *[source()]))
    sink(f(*[source()], *["x"]))
    sink(f(**dict(a=source(), b="b")))
    sink(f(*Pair(source(), "b")))
    sink([*gen()][0])
    sink({**{"a": source()}, **{"a": "clean"}})
    sink({**{"a": "x"}, "b": source()}["a"])


def test_sorted():
    low, high = sorted([source(), "a"])
    sink(len(low))
    x, y = reversed(["a", source()])
    sink(x)
    sink(y)
    p, q = (i for i in ("a", source()))
    sink(p)
    sink(q)


test_iterables()
test_string()
test_rows()
test_calls()
test_sorted()
