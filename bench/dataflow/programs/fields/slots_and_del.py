from probe import source, sink


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


point = Point(source(), "y")
sink(point.x)
sink(point.y)
del point.x
sink(hasattr(point, "x"))
point.x = "new"
sink(point.x)
sink([point.x, point.y])
