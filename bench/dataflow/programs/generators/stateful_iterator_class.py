from probe import source, sink


class Cycle:
    def __init__(self, *items):
        self.items = items
        self.turn = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.turn >= 4:
            raise StopIteration
        item = self.items[self.turn % len(self.items)]
        self.turn += 1
        return item


cycle = Cycle("a", source())
sink(next(cycle))
sink(next(cycle))
sink(next(cycle))
sink(cycle.turn)
sink(list(cycle))
sink(list(cycle))
sink([x for x in Cycle("p", "q")])
a, b, *rest = Cycle(source(), "z")
sink(a)
sink(b)
sink(rest)
