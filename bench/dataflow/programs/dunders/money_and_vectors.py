from probe import source, sink


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __radd__(self, other):
        return other + str(self.parts[0])

    def __mul__(self, times):
        return Vector(*(part * times for part in self.parts))

    __rmul__ = __mul__

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Vector(*self.parts[index])
        return self.parts[index]

    def __len__(self):
        return len(self.parts)

    def __iter__(self):
        return iter(self.parts)

    def __eq__(self, other):
        return self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def __bool__(self):
        return any(self.parts)

    def __neg__(self):
        return Vector(*self.parts[::-1])

    def __matmul__(self, other):
        return self.parts[0] + other.parts[-1]

    def __contains__(self, part):
        return part in self.parts


a = Vector("a", source())
b = Vector("b", "c")
total = a + b
sink(total[0])
sink(total[1])
sink("x" + a)
sink((2 * a)[0])
sink((2 * a)[1])
sink((-a)[0])
sink((-a)[1])
sink(a @ b)
sink(b @ a)
sink(list(a[1:]))
sink(list(a[:1]))
sink(len(a))
sink(list(a))
first, second = a
sink(first)
sink(second)
sink(source() in a)
sink(a == b)
sink(bool(a))
