from probe import source, sink


def test_literals():
    items = ["a", source(), "c"]
    sink(items[0])
    sink(items[1])
    sink(items[-1])
    sink(items[-2])
    sink(items[:1])
    sink(items[1:])
    sink(items[2:])
    sink(items[::2])


def test_mutators():
    items = []
    items.append("a")
    items.append(source())
    sink(items[0])
    sink(items[1])
    items.insert(0, "z")
    sink(items[1])
    sink(items[2])
    items.reverse()
    sink(items[0])
    sink(items[2])
    sink(items.pop())
    sink(items.pop(0))
    sink(items)


def test_remove():
    secret = source()
    items = ["a", secret, "b"]
    items.remove(secret)
    sink(items)
    items = ["a", secret]
    items.remove("a")
    sink(items)


def test_slice_assign():
    items = ["a", "b", source()]
    items[0:2] = ["x"]
    sink(items[0])
    sink(items[1])
    items[1:] = []
    sink(items)
    del items[:]
    items += (source(),)
    sink(items)


def test_extend():
    items = ["a"]
    items.extend(["b", source()])
    sink(items[1])
    sink(items[2])
    items[2] = "clean"
    sink(items)


def test_sort():
    items = [source(), "b", "a"]
    items.sort()
    sink(items)
    sink(sorted(["b", "a"]))
    sink(items.index("b"))
    sink(items.count("b"))


def test_repeat_concat():
    items = ["a"] * 2 + [source()]
    sink(items[1])
    sink(items[2])
    sink((["x"] + [source()])[0])
    sink(([source()] * 2)[1])


for test in (
    test_literals,
    test_mutators,
    test_remove,
    test_slice_assign,
    test_extend,
    test_sort,
    test_repeat_concat,
):
    test()
