from probe import source, sink


class Path:
    def __init__(self, *parts):
        self.parts = parts

    def __truediv__(self, part):
        return Path(*self.parts, part)

    def __str__(self):
        return "/".join(self.parts)

    def __or__(self, other):
        return Path(*self.parts, *other.parts)


root = Path("root")
sink(str(root / source()))
sink(str(root / "a" / "b"))
sink((root / source() / "b").parts[1])
sink((root / source() / "b").parts[2])
sink(str(root | Path(source())))
sink(str(root))
