from probe import source, sink


class Cell:
    def __init__(self, value="-"):
        self.value = value
        self.links = {}


def fill(cells):
    for cell in cells.values():
        cell.value = source()


def link(a, b):
    a.links["next"] = b
    return b


first, second, third = Cell("1"), Cell("2"), Cell("3")
link(first, link(second, third))
first.links["next"].value = source()
sink(second.value)
sink(third.value)
sink(second.links["next"].value)
fill({"x": third})
sink(third.value)
sink(first.value)
cells = [Cell(), Cell()]
alias = cells[0]
alias.value = source()
sink(cells[0].value)
sink(cells[1].value)
cells[0] = Cell("new")
sink(cells[0].value)
sink(alias.value)
holder = {"cell": cells[1]}
holder["cell"].links["k"] = source()
sink(cells[1].links)
sink(cells[1].value)
(lambda cell: setattr(cell, "value", source()))(*[cells[1]])
sink(holder["cell"].value)
