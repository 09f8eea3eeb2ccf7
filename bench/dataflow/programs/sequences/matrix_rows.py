from probe import source, sink


def column(matrix, index):
    return [row[index] for row in matrix]


def transpose(matrix):
    return [list(row) for row in zip(*matrix)]


matrix = [["a", source()], ["b", "c"]]
sink(column(matrix, 0))
sink(column(matrix, 1))
flipped = transpose(matrix)
sink(flipped[0])
sink(flipped[1])
sink([len(row) for row in matrix])
matrix[0] = ["x", "y"]
sink(column(matrix, 1))
