from probe import source, sink


def reader(lines):
    position = 0

    def rest():
        nonlocal position
        while position < len(lines):
            position += 1
            yield lines[position - 1]

    def where():
        return position

    return rest, where


rest, where = reader(["a", source()])
sink(list(rest()))
sink(where())
empty, _ = reader(["x"])
sink(list(empty()))
