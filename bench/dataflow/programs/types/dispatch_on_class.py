from functools import singledispatchmethod

from probe import source, sink


class Shape:
    def __init__(self, label):
        self.label = label


class Circle(Shape):
    pass


class Square(Shape):
    pass


class Printer:
    @singledispatchmethod
    def show(self, x):
        return "unknown"

    @show.register
    def _(self, x: Circle):
        return x.label

    @show.register
    def _(self, x: str):
        return len(x)


RENDER = {Circle: lambda s: s.label, Square: lambda s: "square"}


def render(shape):
    return RENDER[type(shape)](shape)


def render_mro(shape):
    for cls in type(shape).__mro__:
        if cls in RENDER:
            return RENDER[cls](shape)
    return "none"


def make(kind, *args):
    return {"c": Circle, "s": Square}[kind](*args)


def name(x):
    return type(x).__name__ + "/" + x.__class__.__qualname__


sink(Printer().show(Circle(source())))
sink(Printer().show(Square(source())))
sink(Printer().show(source()))
sink(render(Circle(source())))
sink(render(Square(source())))
sink(render_mro(Circle(source())))
sink(render_mro(Shape(source())))
sink(make("c", source()).label)
sink(make("s", "x").label)
sink(render(make("s", source())))
sink(name(Circle(source())))
sink(issubclass(type(make("c", source())), Shape))
