from probe import source, sink


class Builder:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self

    def text(self):
        return "".join(self.parts)


sink(Builder().add("a").add(source()).text())
sink(Builder().add("a").add("b").text())
shared = Builder()
shared.add("x")
sink(shared.text())
shared.add(source())
sink(shared.text())
