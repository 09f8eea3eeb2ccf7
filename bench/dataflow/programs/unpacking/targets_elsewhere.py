from probe import source, sink


class Conf:
    a = b = "unset"


def test_attributes():
    conf = Conf()
    conf.a, conf.b = "a", source()
    sink(conf.a)
    sink(conf.b)
    sink(Conf.b)
    for conf.a, conf.b in [("x", "y")]:
        sink(conf.b)


def test_keys():
    d = {}
    d["a"], d["b"] = source(), "b"
    sink(d["a"])
    sink(d["b"])
    (d["a"], d["c"]) = d["b"], d["a"]
    sink(d["a"])
    sink(d["c"])


def test_slices():
    items = ["a", "b", "c"]
    items[:2], rest = [source()], "r"
    sink(items[0])
    sink(items[1])
    sink(rest)


def test_global():
    global left, right
    left, right = "l", source()


def test_with():
    class M:
        def __enter__(self):
            return "e", source()

        def __exit__(self, *error):
            return False

    with M() as (a, b):
        sink(a)
        sink(b)


def test_order():
    i = 0
    items = ["a", "b"]
    i, items[i] = 1, source()
    sink(items[1])
    sink(items[0])
    x = [0, 1]
    i, x[i] = 0, source()
    sink(x[1])
    sink(x[0])


test_attributes()
test_keys()
test_slices()
test_global()
sink(left)
sink(right)
test_with()
test_order()
