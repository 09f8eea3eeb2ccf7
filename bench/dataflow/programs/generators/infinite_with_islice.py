from itertools import count, cycle, islice, repeat, takewhile

from probe import source, sink


def forever(text):
    while True:
        yield text


sink(list(islice(forever(source()), 2)))
sink(list(islice(forever("x"), 2)))
sink(list(islice(count(), 2)))
sink(list(islice(cycle(["a", source()]), 3)))
sink(list(repeat(source(), 2)))
sink(list(takewhile(len, ["a", source()])))
sink(list(zip(count(), ["x"])))
