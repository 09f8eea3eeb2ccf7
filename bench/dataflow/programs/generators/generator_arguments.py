from probe import source, sink


def pick(*values, when):
    for value in values:
        if when(value):
            yield value


def consume(generator):
    return [item for item in generator]


def count(generator):
    return sum(1 for _ in generator)


secret = source()
sink(consume(pick("a", secret, when=bool)))
sink(count(pick("a", secret, when=bool)))
sink(consume(pick("a", "b", when=bool)))
sink(tuple(pick(secret, when=str.isprintable)))
sink(consume(len(item) for item in pick(secret, when=bool)))
