from probe import source, sink


def inner(text):
    yield text
    return len(text)


def outer(text):
    size = yield from inner(text)
    yield size
    yield from ["tail"]


def result_only(text):
    def worker():
        yield "step"
        return text

    final = yield from worker()
    sink(final)


sink(list(outer(source())))
sink(list(outer("x")))
sink(list(result_only(source())))
_, size, tail = outer(source())
sink(size)
sink(tail)
