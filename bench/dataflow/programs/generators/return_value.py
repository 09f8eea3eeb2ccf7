from probe import source, sink


def work(secret):
    yield "one"
    return secret


def drain(generator):
    while True:
        try:
            next(generator)
        except StopIteration as stop:
            return stop.value


sink(list(work(source())))
sink(drain(work(source())))
sink(drain(work("x")))
