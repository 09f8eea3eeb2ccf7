from probe import source, sink

grid = [["a", "b"], [source(), "d"]]
transposed = [[row[i] for row in grid] for i in range(2)]
sink(transposed[0])
sink(transposed[1])
cells = {(y, x): cell for y, row in enumerate(grid) for x, cell in enumerate(row)}
sink(cells[0, 0])
sink(cells[1, 0])
sink(sorted(cells))
sink({y: [x for x, _ in enumerate(row)] for y, row in enumerate(grid)})
sink([cell for row in grid[:1] for cell in row])
sink([cell for row in grid[1:] for cell in row if cell != "d"])
sink({cell: (y, x) for (y, x), cell in cells.items()}["a"])
