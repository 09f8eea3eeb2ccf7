from probe import source, sink


class Settings:
    _instance = None

    def __new__(cls, *args, **named):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = {}
        return cls._instance

    def set(self, key, value):
        self.values[key] = value
        return self


Settings().set("token", source()).set("mode", "fast")
sink(Settings().values["token"])
sink(Settings().values["mode"])


class Text(str):
    def __new__(cls, value, origin="unknown"):
        self = super().__new__(cls, value)
        self.origin = origin
        return self


t = Text(source(), origin="file")
sink(t)
sink(t.origin)
sink(t.upper())
w = Text("clean", origin=source())
sink(w.upper())
sink(w.origin)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    @property
    def y(self):
        return self[1]


point = Point(source(), "y")
sink(point.x)
sink(point.y)
sink(point)


class Default:
    def __init__(self, items=None, label="l"):
        self.items = items if items is not None else []
        self.label = label


d1, d2 = Default(), Default([source()])
sink(d1.items)
sink(d2.items)
d1.items.append(source())
sink(Default().items)
