from probe import source, sink


class Holder:
    def __init__(self, content=None):
        self.content = content

    def take_from(self, other):
        self.content, other.content = other.content, None

    def give(self, other):
        other.take_from(self)


a, b, c = Holder(source()), Holder(), Holder("x")
b.take_from(a)
sink(a.content)
sink(b.content)
b.give(c)
sink(b.content)
sink(c.content)
a.content = "y"
sink(a.content)
