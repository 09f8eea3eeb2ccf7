from probe import source, sink


def swap(items, i, j):
    items[i], items[j] = items[j], items[i]


def rotate(items):
    items.append(items.pop(0))


cells = ["a", "b", source()]
swap(cells, 0, 2)
sink(cells[0])
sink(cells[2])
rotate(cells)
sink(cells[2])
sink(cells[0])
rotate(cells)
sink(cells[1])
sink(cells[2])
cells[1] = "z"
sink(cells)
