from probe import source, sink


class Point:
    __slots__ = ("label", "note")

    def __init__(self, label, note="-"):
        self.label = label
        self.note = note


class Extended(Point):
    def __init__(self, label, **extra):
        super().__init__(label)
        self.__dict__.update(extra)


point = Point("p", source())
sink(point.label)
sink(point.note)
sink([getattr(point, name) for name in Point.__slots__])
sink([name for name in Point.__slots__])
wide = Extended("w", secret=source(), plain="x")
sink(wide.secret)
sink(wide.plain)
sink(wide.label)
sink(vars(wide))
del wide.secret
sink(vars(wide))
