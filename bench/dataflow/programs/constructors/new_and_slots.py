from probe import source, sink


class Cached:
    cache = {}

    def __new__(cls, key, value=None):
        if key not in cls.cache:
            self = super().__new__(cls)
            self.value = value
            cls.cache[key] = self
        return cls.cache[key]


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Text(str):
    def __new__(cls, value, extra):
        self = super().__new__(cls, value)
        self.extra = extra
        return self


class Other:
    def __new__(cls, value):
        return [value]


Cached("a", source())
Cached("b", "plain")
sink(Cached("a").value)
sink(Cached("b").value)
p = Point("x", source())
sink(p.x)
sink(p.y)
t = Text("plain", source())
sink(t)
sink(t.extra)
u = Text(source(), "plain")
sink(u + "")
sink(u.extra)
sink(Other(source())[0])
sink(Other("x"))
