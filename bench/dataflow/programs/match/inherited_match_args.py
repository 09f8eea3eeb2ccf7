from probe import source, sink


class Shape:
    __match_args__ = ("name", "note")

    def __init__(self, name, note):
        self.name = name
        self.note = note


class Circle(Shape):
    pass


class Square(Shape):
    __match_args__ = ("note",)


def read(shape):
    match shape:
        case Square(note):
            return note
        case Circle(name):
            return name
        case Shape(note=note):
            return note


sink(read(Circle(source(), "n")))
sink(read(Circle("c", source())))
sink(read(Square("s", source())))
sink(read(Square(source(), "n")))
sink(read(Shape(source(), "n")))
