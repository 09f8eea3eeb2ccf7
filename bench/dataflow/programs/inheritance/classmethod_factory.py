from probe import source, sink


class Shape:
    kind = "shape"

    def __init__(self, label):
        self.label = label

    @classmethod
    def create(cls, label):
        return cls(label)

    def show(self):
        return self.kind


class Secret(Shape):
    def show(self):
        return self.label


sink(Shape.create(source()).show())
sink(Secret.create(source()).show())
sink(Secret.create("x").show())
sink(Secret.create(source()).kind)
