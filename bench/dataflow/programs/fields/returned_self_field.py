from probe import source, sink


class Cell:
    def __init__(self, value):
        self.value = value

    def wrapped(self):
        return Cell(self)

    def mapped(self, function):
        return Cell(function(self.value))


cell = Cell(source())
sink(cell.wrapped().value.value)
sink(cell.mapped(str.upper).value)
sink(cell.mapped(len).value)
sink(Cell("x").mapped(lambda text: text + cell.value).value)
sink(cell.mapped(lambda _: "fixed").value)
