from probe import source, sink


class Shape:
    kind = "shape"
    made = []

    @classmethod
    def create(cls, *args):
        instance = cls(*args)
        cls.made.append(instance)
        return instance

    @classmethod
    def describe(cls, text):
        return f"{cls.kind}: {cls.clean(text)}"

    @staticmethod
    def clean(text):
        return text


class Named(Shape):
    kind = "named"

    def __init__(self, name):
        self.name = name


class Hidden(Named):
    kind = "hidden"
    made = []

    @staticmethod
    def clean(text):
        return "-"


secret = source()
sink(Shape.describe(secret))
sink(Hidden.describe(secret))
sink(Named.describe(secret))
sink(Named.describe("x"))
Named.create(secret)
Hidden.create("h")
sink([item.name for item in Shape.made])
sink([item.name for item in Hidden.made])
