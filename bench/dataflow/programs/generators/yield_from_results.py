from probe import source, sink


def child(items):
    total = ""
    for item in items:
        got = yield item
        total += got or ""
    return total


def parent():
    first = yield from child(["a", "b"])
    yield "between"
    second = yield from child([source()])
    return first, second


def drive(gen, answers):
    seen = [next(gen)]
    try:
        for answer in answers:
            seen.append(gen.send(answer))
    except StopIteration as stop:
        return seen, stop.value
    return seen, None


seen, result = drive(parent(), ["x", "y", None, "z"])
sink(seen[0])
sink(seen[1])
sink(seen[3])
sink(result)
seen, result = drive(parent(), [source(), "y", None, "z"])
sink(result[0])
sink(result[1])
sink(seen[2])
