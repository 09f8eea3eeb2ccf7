from probe import source, sink

current = source()


def snapshot(value=current, other="n/a"):
    return value + "|" + other


current = "replaced"
sink(snapshot())
sink(snapshot("given"))
sink(snapshot(other=current, value="v"))
sink(current)


def later(value=current):
    return value


current = source()
sink(later())
sink(later(current))
