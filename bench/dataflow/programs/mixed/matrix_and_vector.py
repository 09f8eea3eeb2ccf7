from probe import source, sink


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, at):
        row, column = at
        return self.rows[row][column]

    def __setitem__(self, at, value):
        row, column = at
        self.rows[row][column] = value

    def __iter__(self):
        return (cell for row in self.rows for cell in row)

    def __add__(self, other):
        return Matrix([a + b for a, b in zip(*pair)] for pair in zip(self.rows, other.rows))

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def transpose(self):
        return Matrix(zip(*self.rows))

    def map(self, function):
        return Matrix(map(function, row) for row in self.rows)

    @classmethod
    def filled(cls, height, width, value):
        return cls([[value] * width for _ in range(height)])


m = Matrix.filled(2, 2, "-")
m[0, 1] = source()
sink(m[0, 1])
sink(m[1, 0])
sink(m.transpose()[1, 0])
sink(m.transpose()[0, 1])
sink(list(m))
sink(m == Matrix.filled(2, 2, "-"))
total = m + Matrix.filled(2, 2, "!")
sink(total[0, 1])
sink(total[1, 1])
sink(list(m.map(len)))
sink(m.map(str.upper)[0, 1])
m[0, 1] = "x"
sink(list(m))
