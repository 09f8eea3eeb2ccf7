from probe import source, sink


class Text:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        if isinstance(other, Text):
            return Text(self.value + other.value)
        return NotImplemented

    def __radd__(self, other):
        return f"{other}+{self.value}"

    def __rmul__(self, count):
        return [self.value] * count

    def __rsub__(self, other):
        return other

    def __lshift__(self, other):
        self.value = other
        return self

    def __rand__(self, other):
        return "and"


sink((Text("a") + Text(source())).value)
sink((Text("a") + Text("b")).value)
sink("x" + Text(source()))
sink(source() + Text("b"))
sink(2 * Text(source()))
sink("a" - Text(source()))
sink(source() - Text("a"))
sink("x" & Text(source()))
text = Text("p")
text << source()
sink(text.value)
sink((text << "q").value)
sink(sum([1, Text("z")], 0) if False else "x")
