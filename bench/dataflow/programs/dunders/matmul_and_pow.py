from probe import source, sink


class Matrix:
    def __init__(self, cells):
        self.cells = cells

    def __matmul__(self, other):
        return [left + right for left, right in zip(self.cells, other.cells)]

    def __pow__(self, exponent, modulus=None):
        return self.cells[0] * exponent

    def __rpow__(self, base):
        return base

    def __floordiv__(self, other):
        return other

    def __mod__(self, other):
        return "rest"


secret = Matrix([source()])
plain = Matrix(["a"])
sink(plain @ secret)
sink(plain @ plain)
sink(secret**2)
sink(plain**2)
sink(2**secret)
sink(plain // source())
sink(secret % source())
