from probe import source, sink


def lines(items):
    for item in items:
        yield item


def upper(items):
    for item in items:
        yield item.upper()


def lengths(items):
    for item in items:
        yield len(item)


def numbered(items):
    n = 0
    for item in items:
        n += 1
        yield n, item


def only_ascii(items):
    for item in items:
        if item.isascii():
            yield item


def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


data = ["a", "b", source()]
sink(list(upper(lines(data))))
sink(list(lengths(lines(data))))
sink([n for n, _ in numbered(data)])
sink([x for _, x in numbered(data)])
sink(list(chunks(data, 2))[0])
sink(list(chunks(data, 2))[1])
sink(list(take(2, data)))
sink(list(take(3, data)))
sink(next(upper(data)))
sink(list(only_ascii(data)))
sink(sum(lengths(data)))
g = lines(data)
next(g)
sink(next(g))
sink(next(g))
sink(next(g, "end"))
