from probe import source, sink

grid = [["a", "b"], ["c", "d"]]
grid[0][1] = source()
sink(grid[0][0])
sink(grid[0][1])
sink(grid[1])
sink(grid[1][1])
row = grid[1]
row.append(source())
sink(grid[1][2])
sink(grid[1][0])
