from probe import source, sink


class Sparse:
    def __init__(self, values=None, default="-"):
        self.values = dict(values or {})
        self.default = default

    def __getitem__(self, at):
        if isinstance(at, slice):
            return [self[i] for i in range(at.start or 0, at.stop)]
        return self.values.get(at, self.default)

    def __setitem__(self, at, value):
        if value == self.default:
            self.values.pop(at, None)
        else:
            self.values[at] = value

    def __delitem__(self, at):
        del self.values[at]

    def __contains__(self, value):
        return value in self.values.values()

    def __len__(self):
        return max(self.values, default=-1) + 1

    def __bool__(self):
        return bool(self.values)


v = Sparse({1: "a"})
v[3] = source()
sink(v[3])
sink(v[2])
sink(v[1])
sink(v[0:3])
sink(v[2:4])
sink(len(v))
del v[3]
sink(v[3])
sink(bool(v))
v[0] = source()
v[0] = "-"
sink(v[0])
sink(v.values)
sink(Sparse(default=source())[9])
