from probe import source, sink


class Text:
    def __init__(self, body):
        self.body = body

    def __add__(self, other):
        return Text(self.body + other.body)

    def __matmul__(self, other):
        return Text(other.body)

    def __invert__(self):
        return Text("inverted")

    def __str__(self):
        return self.body


secret, plain = Text(source()), Text("plain")
sink(str(secret + plain))
sink(str(secret @ plain))
sink(str(plain @ secret))
sink(str(~secret))
sink(str(plain + plain))
