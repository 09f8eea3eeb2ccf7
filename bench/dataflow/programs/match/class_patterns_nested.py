from dataclasses import dataclass
from probe import source, sink


@dataclass
class Point:
    x: object
    y: object


@dataclass
class Line:
    start: Point
    end: Point


class Plain:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.right = right
        self.left = left


def ends(shape):
    match shape:
        case Line(start=Point(x=0), end=Point(x, y)):
            return x, y
        case Line(Point(x, _), Point() as end):
            return x, end.y
        case Plain(left, right=right):
            return left, right
    return "none", "none"


x, y = ends(Line(Point(0, "a"), Point("p", source())))
sink(x)
sink(y)
x, y = ends(Line(Point(source(), "a"), Point("p", "q")))
sink(x)
sink(y)
x, y = ends(Plain("a", source()))
sink(x)
sink(y)
sink(ends(source()))
