from probe import source, sink


class Path:
    def __init__(self, *parts):
        self.parts = parts

    def __truediv__(self, other):
        return Path(*self.parts, str(other))

    def __rtruediv__(self, other):
        return Path(other, *self.parts)

    def __str__(self):
        return "/".join(self.parts)

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def __fspath__(self):
        return str(self)

    @property
    def name(self):
        return self.parts[-1]

    @property
    def parent(self):
        return Path(*self.parts[:-1])


root = Path("srv")
file = root / "data" / source()
sink(str(file))
sink(file.name)
sink(str(file.parent))
sink(str("host" / root))
sink(str(source() / root))
sink((source() / root).name)
sink(file == root)
sink({root: "a", file: source()}[root])
sink(str(root / "x"))
