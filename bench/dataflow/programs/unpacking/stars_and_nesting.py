from probe import source, sink


def test_star():
    a, *b, c = ["a", source(), "b", "c"]
    sink(a)
    sink(b)
    sink(b[0])
    sink(b[1])
    sink(c)
    *front, last = ("a", source())
    sink(front)
    sink(last)
    head, *none = [source()]
    sink(none)


def test_nested():
    (a, (b, [c, *d])), e = ("a", ("b", [source(), "d"])), "e"
    sink(a)
    sink(b)
    sink(c)
    sink(d)
    sink(e)


def test_dict():
    a, b = {"k": source(), "j": "x"}
    sink(a)
    (k, v), *_ = {"k": source()}.items()
    sink(k)
    sink(v)
    x, y = {"k": source(), "j": "x"}.values()
    sink(x)
    sink(y)


def test_calls():
    def pair():
        return "p", source()

    (a, b), c = pair(), "c"
    sink(a)
    sink(b)
    [d, e] = pair()
    sink(d)
    sink((*pair(), "z")[2])
    sink((*pair(), "z")[1])


def test_loops():
    for i, (name, note) in enumerate([("a", source())]):
        sink(i)
        sink(name)
        sink(note)
    for first, *rest in [("a", source(), "c")]:
        sink(first)
        sink(rest)
        sink(rest[1])


def test_swap_elements():
    items = ["a", source()]
    items[0], items[1] = items[1], items[0]
    sink(items[0])
    sink(items[1])
    a, b = "a", "b"
    (a, b), items[0] = (source(), "x"), "clean"
    sink(items)
    sink(b)


test_star()
test_nested()
test_dict()
test_calls()
test_loops()
test_swap_elements()
