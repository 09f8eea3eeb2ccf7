from probe import source, sink


class Box:
    def __init__(self, value=None):
        self.value = value


def fill(box, value):
    box.value = value


def empty(box):
    box.value = None


def test_alias():
    a = Box("x")
    b = a
    b.value = source()
    sink(a.value)
    a.value = "clean"
    sink(b.value)


def test_setter_call():
    box = Box()
    fill(box, source())
    sink(box.value)
    fill(box, "clean")
    sink(box.value)
    fill(box, source())
    empty(box)
    sink(box.value)


def test_two_boxes():
    a, b = Box(), Box()
    fill(a, source())
    fill(b, "x")
    sink(a.value)
    sink(b.value)


def test_nested():
    outer = Box(Box("x"))
    inner = outer.value
    fill(inner, source())
    sink(outer.value.value)
    outer.value = Box("new")
    sink(outer.value.value)
    sink(inner.value)


def test_in_list():
    boxes = [Box("a"), Box("b")]
    boxes[1].value = source()
    sink(boxes[0].value)
    sink(boxes[1].value)
    boxes.reverse()
    sink(boxes[0].value)


def test_conditional():
    a, b = Box("a"), Box("b")
    for c, v in ((a, "x"), (b, source())):
        c.value = v
    sink(a.value)
    sink(b.value)


test_alias()
test_setter_call()
test_two_boxes()
test_nested()
test_in_list()
test_conditional()
