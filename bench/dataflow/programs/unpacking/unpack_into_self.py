from probe import source, sink


class Parser:
    def __init__(self, line):
        self.key, _, self.value = line.partition("=")
        self.first, *self.rest = self.value.split(",")

    def pair(self):
        return self.key, self.value


parser = Parser("k=a," + source())
sink(parser.value)
sink(parser.rest)
key, value = parser.pair()
sink(value)
key, value = Parser("k=v").pair()
sink(value)
fixed = Parser("k=v")
(fixed.key, fixed.value), fixed.rest = ("n", source()), []
sink(fixed.pair()[0])
sink(fixed.pair()[1])
sink(fixed.rest)
