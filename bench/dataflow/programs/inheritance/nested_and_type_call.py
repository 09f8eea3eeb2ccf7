from probe import source, sink


class Outer:
    class Reader:
        def read(self):
            return "outer"

    def make(self):
        return self.Reader()


class Special(Outer):
    class Reader(Outer.Reader):
        def read(self):
            return super().read() + source()


sink(Outer().make().read())
sink(Special().make().read())
sink(Special.Reader().read())


class Copyable:
    def __init__(self, value):
        self.value = value

    def copy(self):
        return type(self)(self.value)


class Masked(Copyable):
    def __init__(self, value):
        super().__init__("masked")


sink(Copyable(source()).copy().value)
sink(Masked(source()).copy().value)
