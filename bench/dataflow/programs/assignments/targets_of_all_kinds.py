from probe import source, sink


class Box:
    pass


def test_subscript_order():
    items = ["a", "b"]
    i = 0
    i, items[i] = 1, source()
    sink(items[0])
    sink(items[1])


def test_attribute_target():
    box = Box()
    box.a, box.b = source(), "y"
    sink(box.a)
    sink(box.b)


def test_for_target():
    box = Box()
    for box.value in ["a", source(), "c"]:
        pass
    sink(box.value)
    for box.value in ["a", source()]:
        pass
    sink(box.value)


def test_loop_else_target():
    row = {}
    for row["k"], row["v"] in [("x", source())]:
        pass
    sink(row["k"])
    sink(row["v"])


def test_annotated():
    text: str = source()
    later: str
    later = "plain"
    sink(text)
    sink(later)


if __name__ == "__main__":
    test_subscript_order()
    test_attribute_target()
    test_for_target()
    test_loop_else_target()
    test_annotated()
