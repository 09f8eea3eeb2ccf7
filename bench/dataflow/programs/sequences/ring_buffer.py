from probe import source, sink


class Ring:
    def __init__(self, size):
        self.cells = [None] * size
        self.at = 0

    def push(self, value):
        self.cells[self.at] = value
        self.at = (self.at + 1) % len(self.cells)

    def __iter__(self):
        yield from self.cells[self.at:]
        yield from self.cells[:self.at]


ring = Ring(2)
ring.push(source())
sink(list(ring))
sink(ring.cells[1])
ring.push("a")
sink(ring.cells[0])
ring.push("b")
sink(list(ring))
sink(ring.at)
ring.push(source())
sink(ring.cells[0])
sink(ring.cells[1])
