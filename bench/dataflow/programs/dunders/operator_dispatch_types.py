from probe import source, sink


class Left:
    def __and__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "left"


class Right:
    def __init__(self, note):
        self.note = note

    def __rand__(self, other):
        return self.note

    def __rsub__(self, other):
        return self.note


right = Right(source())
sink(Left() & right)
sink(Left() - right)
sink("a" - right)
sink(Left() & Right("x"))
