from probe import source, sink


def apply(f, x):
    return f(x)


def apply_two(f, g, x):
    return f(x), g(x)


def choose(flag, f, g):
    return f if flag else g


def later(f):
    return lambda: f()


def test_separate_calls():
    sink(apply(lambda x: x, source()))
    sink(apply(lambda x: x, "plain"))
    sink(apply(lambda x: "c", source()))


def test_two():
    a, b = apply_two(lambda x: x, lambda x: len(x), source())
    sink(a)
    sink(b)


def test_choose():
    sink(choose(True, lambda: source(), lambda: "x")())
    sink(choose(False, lambda: source(), lambda: "x")())


def test_later():
    first = later(lambda: source())
    second = later(lambda: "x")
    sink(first())
    sink(second())


def test_sort_key():
    rows = [("b", source()), ("a", "x")]
    rows.sort(key=lambda r: r[0])
    sink(rows[0])
    sink(rows[1])
    sink(min(rows, key=lambda r: r[0])[0])
    sink(max(rows, key=lambda r: r[0])[1])


def test_filter():
    sink(list(filter(lambda x: x == "a", ["a", source()])))
    sink(list(filter(lambda x: x != "a", ["a", source()])))
    sink(list(map(lambda x: "m", [source()])))
    sink(list(map(lambda x, y: x, ["a"], [source()])))
    sink(list(map(lambda x, y: y, ["a"], [source()])))


test_separate_calls()
test_two()
test_choose()
test_later()
test_sort_key()
test_filter()
