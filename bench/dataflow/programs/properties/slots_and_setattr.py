from probe import source, sink


class Point:
    __slots__ = ("x", "y")

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)


point = Point(x=source(), y="2")
sink(point.x)
sink(getattr(point, "y", "none"))
setattr(point, "y", source())
sink(point.y)
setattr(point, "x", "cleared")
sink(point.x)
