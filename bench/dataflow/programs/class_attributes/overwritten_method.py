from probe import source, sink


class Reader:
    def read(self):
        return "plain"


class Counter:
    def read(self):
        return 1


reader = Reader()
sink(reader.read())
Reader.read = lambda self: source()
sink(reader.read())
sink(Counter().read())
Counter.read = Reader.read
sink(Counter().read())
Reader.read = lambda self: "again"
sink(reader.read())
