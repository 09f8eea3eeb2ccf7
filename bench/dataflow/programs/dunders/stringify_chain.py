from probe import source, sink


class Part:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


class Whole:
    def __init__(self, *parts):
        self.parts = parts

    def __str__(self):
        return " ".join(str(part) for part in self.parts)

    def __repr__(self):
        return f"<Whole of {len(self.parts)}>"


whole = Whole(Part("a"), Part(source()))
sink(str(whole))
sink(repr(whole))
sink(f"{whole!r}")
sink(f"{whole}")
sink("{}".format(whole))
sink("{!r}".format(whole))
sink(str(Whole(Part("x"))))
sink(", ".join(map(str, whole.parts)))
sink(str([whole]))
