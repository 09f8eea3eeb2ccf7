from probe import source, sink


class Box:
    value = "none"


def fill_all(*boxes, value):
    for box in boxes:
        box.value = value


def fill_first(*boxes, value):
    boxes[0].value = value


def fill_named(value, **boxes):
    boxes["left"].value = value


def append_to(target, value, *, also=None):
    target.append(value)
    if also is not None:
        also.append(value)


def rebind(target, value):
    target = [value]
    return len(target)


def extend_kwargs(**named):
    named["items"].append(source())
    named["other"] = source()
    return named


def swap(pair):
    pair[0], pair[1] = pair[1], pair[0]


def test_boxes():
    a, b, c = Box(), Box(), Box()
    fill_first(a, b, value=source())
    sink(a.value)
    sink(b.value)
    fill_all(b, value=source())
    sink(b.value)
    sink(c.value)
    fill_named(source(), right=Box(), left=c)
    sink(c.value)


def test_lists():
    a, b = [], []
    append_to(a, source())
    sink(a)
    sink(b)
    append_to([], source(), also=b)
    sink(b)
    d = ["d"]
    rebind(d, source())
    sink(d)


def test_kwargs_copy():
    original = {"items": [], "other": "o"}
    result = extend_kwargs(**original)
    sink(original["items"])
    sink(original["other"])
    sink(result["other"])


def test_swap():
    pair = [source(), "b"]
    swap(pair)
    sink(pair[0])
    sink(pair[1])
    args = [pair]
    swap(*args)
    sink(pair[0])


test_boxes()
test_lists()
test_kwargs_copy()
test_swap()
