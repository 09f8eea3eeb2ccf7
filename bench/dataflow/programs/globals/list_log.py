from probe import source, sink

LOG = []
COUNTS = []


def record(message):
    LOG.append(message)
    COUNTS.append(len(message))


def dump():
    return "\n".join(LOG)


record("start")
record(source())
sink(dump())
sink(LOG)
sink(COUNTS)
sink(LOG[-1])
