from probe import source, sink


class Text:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Text(self.value + getattr(other, "value", other))

    def __mul__(self, count):
        return Text(self.value * count)

    __rmul__ = __mul__


text = Text("a")
alias = text
text += source()
sink(text.value)
sink(alias.value)
text = Text("x")
text += Text("y")
sink(text.value)
text *= 2
sink(text.value)
sink((3 * Text(source())).value)
