from probe import source, sink


class Grid:
    def __init__(self):
        self.cells = {}
        self.last = None

    def __setitem__(self, place, value):
        row, column = place
        self.cells[row, column] = value
        self.last = column

    def __getitem__(self, place):
        self.last = place
        return self.cells.get(place, "empty")


grid = Grid()
grid[0, 1] = source()
sink(grid[0, 1])
sink(grid.last)
sink(grid[5, 5] == "empty")
other = Grid()
other[source()]
sink(other.last)
other["x"]
sink(other.last)
