from types import SimpleNamespace

from probe import source, sink


class Bag:
    def __init__(self, **values):
        self.__dict__.update(values)

    def get(self, name, default=None):
        return getattr(self, name, default)

    def set_all(self, **values):
        for name, value in values.items():
            setattr(self, name, value)
        return self

    def items(self):
        return vars(self).items()


def test_bag():
    bag = Bag(a=source(), b="b")
    sink(bag.a)
    sink(bag.b)
    sink(bag.get("a"))
    sink(bag.get("b"))
    sink(bag.get("c", "d"))


def test_set_all():
    bag = Bag().set_all(x=source(), y="y")
    sink(bag.x)
    sink(bag.y)
    sink(dict(bag.items())["y"])
    sink(dict(bag.items())["x"])
    del bag.x
    sink(vars(bag))


def test_namespace():
    n = SimpleNamespace(a="a", b=source())
    sink(n.a)
    sink(n.b)
    n.b = "clean"
    sink(vars(n))
    sink(hasattr(n, "b"))


def test_computed_names():
    bag = Bag()
    for part in ("first", "last"):
        setattr(bag, part + "_name", source() if part == "last" else "f")
    sink(bag.first_name)
    sink(bag.last_name)
    delattr(bag, "last_name")
    sink(getattr(bag, "last_name", "gone"))


def test_dict_attribute():
    bag = Bag(a="a")
    bag.__dict__["a"] = source()
    sink(bag.a)
    bag.__dict__ = {"a": "clean"}
    sink(bag.a)


test_bag()
test_set_all()
test_namespace()
test_computed_names()
test_dict_attribute()
