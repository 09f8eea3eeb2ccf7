from probe import sink
from testlib import CLEAN, SECRET, expects


class Holder:
    def __init__(self, item=CLEAN):
        self.item = item


@expects(2)
def test_list():
    items = [CLEAN, SECRET]
    sink(items[0])
    sink(items[1])


@expects(2)
def test_nested():
    data = {"outer": {"inner": [SECRET], "other": [CLEAN]}}
    sink(data["outer"]["inner"][0])
    sink(data["outer"]["other"][0])


@expects(1)
def test_method_reference():
    items = []
    add = items.append
    add(SECRET)
    sink(items)
    sink(items[0])


@expects(1)
def test_holder():
    left, right = Holder(SECRET), Holder()
    sink(left.item)
    sink(right.item)
    left.item, right.item = right.item, left.item
    sink(left.item)
    sink(right.item)


@expects(1)
def test_set_default():
    data = {}
    data.setdefault("list", []).append(SECRET)
    data.setdefault("other", []).append(CLEAN)
    sink(data["list"])
    sink(data["other"])
