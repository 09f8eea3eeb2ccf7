from probe import source, sink


class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, n):
        return Vec(self.x * n, self.y * n)

    __rmul__ = __mul__

    def __neg__(self):
        return Vec(self.y, self.x)

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __matmul__(self, other):
        return self.x

    def __or__(self, function):
        return function(self.x)


def clean():
    return Vec("a", "b")


def dirty():
    return Vec(source(), "b")


sink((clean() + dirty()).x)
sink((clean() + dirty()).y)
sink((dirty() * 2).x)
sink((2 * dirty()).y)
sink((-dirty()).x)
sink((-dirty()).y)
total = sum([clean(), dirty()])
sink(total.x)
sink(total.y)
v = clean()
v += dirty()
sink(v.x)
sink(v.y)
sink(clean() @ dirty())
sink(dirty() @ clean())
sink(dirty() | str.upper)
sink(dirty() | len)
