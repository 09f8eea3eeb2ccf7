from probe import source, sink


def pick(value, fallback):
    return value or fallback


sink(False and source())
sink(True and source())
sink("text" or source())
sink("" or source())
sink(pick("given", source()))
sink(pick(None, source()))
