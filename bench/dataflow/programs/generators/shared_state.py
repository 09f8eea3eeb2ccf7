from probe import source, sink


def producer(log):
    log.append("started")
    yield "a"
    log.append(source())
    yield "b"


log = []
generator = producer(log)
sink(log)
sink(next(generator))
sink(log)
sink(next(generator))
sink(log)
