from probe import source, sink


class Stream:
    def __init__(self):
        self.lines = []

    def write(self, line):
        self.lines.append(line)


class Prefixed(Stream):
    def __init__(self, inner, prefix):
        super().__init__()
        self.inner = inner
        self.prefix = prefix

    def write(self, line):
        self.inner.write(self.prefix + line)


class Counting(Prefixed):
    def write(self, line):
        self.lines.append(str(len(line)))
        super().write(line)


inner = Stream()
outer = Counting(Prefixed(inner, "b"), "a")
outer.write(source())
sink(inner.lines)
sink(outer.lines)
sink(outer.inner.lines)
sink(outer.inner.prefix)
