from __future__ import annotations

from probe import source, sink


class Shape:
    def area(self):
        return "shape"


class Named(Shape):
    def __init__(self, name):
        self.name = name

    def area(self):
        return self.name


class Fixed(Shape):
    def __init__(self, name):
        self.size = len(name)

    def area(self):
        return self.size


class Factory:
    kinds = {"named": Named, "fixed": Fixed}

    @classmethod
    def make(cls, kind, *args) -> Shape:
        return cls.kinds[kind](*args)


def area_of(shape: Shape):
    return shape.area()


def first_area(*shapes: Shape):
    for shape in shapes:
        if isinstance(shape, Named):
            return shape.area()
    return "none"


def only_fixed(shape: Shape | None):
    if not isinstance(shape, Fixed):
        return "not fixed"
    return shape.area()


def text_of(value: str | list | dict | None):
    if value is None:
        return "none"
    if isinstance(value, dict):
        return value.get("text", "no text")
    if isinstance(value, list):
        return text_of(value[0])
    return value


sink(area_of(Named(source())))
sink(area_of(Fixed(source())))
sink(area_of(Shape()))
sink(area_of(Factory.make("named", source())))
sink(area_of(Factory.make("fixed", source())))
sink(first_area(Shape(), Fixed(source()), Named("plain")))
sink(first_area(Shape(), Named(source())))
sink(first_area(Fixed(source())))
sink(only_fixed(Named(source())))
sink(only_fixed(Fixed(source())))
sink(text_of({"text": source()}))
sink(text_of({"other": source()}))
sink(text_of([{"text": source()}, "plain"]))
sink(text_of([{"text": "plain"}, source()]))
sink(text_of(None))
sink(text_of("plain"))
