from probe import source, sink

row = ["-"] * 3
grid = [row] * 2
fresh = [["-"] * 3 for _ in range(2)]
grid[0][1] = source()
fresh[0][1] = source()
sink(grid[1][1])
sink(fresh[1][1])
sink(fresh[0][1])
sink(grid[1][0])
sink(row)
alias = fresh[1]
alias[2] = source()
sink(fresh[1][2])
sink(fresh[0][2])
fresh[1] = ["new"]
sink(fresh[1])
sink(alias)
