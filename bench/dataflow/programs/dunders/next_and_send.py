from probe import source, sink


class Reader:
    def __init__(self, *lines):
        self.lines = list(lines)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.lines:
            raise StopIteration
        return self.lines.pop(0)


reader = Reader(source(), "b")
first = next(reader)
sink(first)
for line in Reader("x", "y"):
    sink(line)
sink([len(line) for line in Reader(source())])
sink(next(Reader(), "empty"))
sink(dict([("k", next(Reader(source())))]))
sink(" ".join(Reader("a", source())))
