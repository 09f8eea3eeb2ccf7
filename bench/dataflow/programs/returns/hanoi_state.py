from probe import source, sink


def move(n, pegs, a, b, c):
    if n == 0:
        return 0
    count = move(n - 1, pegs, a, c, b)
    pegs[c].append(pegs[a].pop())
    return count + 1 + move(n - 1, pegs, b, a, c)


pegs = {"l": [source(), "small"], "m": [], "r": []}
sink(move(2, pegs, "l", "m", "r"))
sink(pegs["r"])
sink(pegs["l"])
sink(pegs["m"])


def split(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return split([x for x in rest if x < pivot]) + [pivot] + split([x for x in rest if x >= pivot])


sink(split(["b", "a", "c"]))
sink(split(["b", source(), "c"]))
