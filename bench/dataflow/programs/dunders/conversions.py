import operator
from probe import source, sink


class Value:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text

    def __int__(self):
        return len(self.text)

    def __bytes__(self):
        return self.text.encode()

    def __index__(self):
        return 1

    def __len__(self):
        return 2

    def __iter__(self):
        yield self.text

    def __getstate__(self):
        return {"text": self.text}


v = Value(source())
sink(str(v))
sink(int(v))
sink(bytes(v))
sink(["a", "b", source()][v])
sink(["a", source()][Value("x")])
sink(len(v))
sink(list(v))
sink(f"{v}")
sink("%s" % v)
sink(operator.length_hint(v))
sink("".join(v))
sink(operator.index(v))
sink([*v, "x"])
