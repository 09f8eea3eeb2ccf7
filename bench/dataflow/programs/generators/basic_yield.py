from probe import source, sink


def lines():
    yield "header"
    yield source()


def sizes(items):
    for item in items:
        yield len(item)


for line in lines():
    sink(line)
for size in sizes(lines()):
    sink(size)
sink(list(lines()))
sink(list(sizes(lines())))
sink(next(lines()))
sink(next(iter(["x"])))
