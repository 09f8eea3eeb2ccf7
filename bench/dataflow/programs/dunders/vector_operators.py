from probe import source, sink


class Vector:
    def __init__(self, *cells):
        self.cells = cells

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.cells, other.cells)))

    def __getitem__(self, index):
        return self.cells[index]

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(self.cells)

    def __contains__(self, cell):
        return cell in self.cells

    def __eq__(self, other):
        return self.cells == other.cells


secret = Vector(source(), "b")
plain = Vector("a", "b")
sink((secret + plain)[0])
sink((plain + plain)[0])
sink(plain == secret)
sink(len(secret))
sink(list(secret))
sink(secret[1])
sink([*(plain + secret)])
sink("b" in secret)
