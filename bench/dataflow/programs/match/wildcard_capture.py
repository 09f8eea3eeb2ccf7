from probe import source, sink


def fallback(value):
    match value:
        case int():
            sink(value)
        case None:
            sink("none")
        case other:
            sink(other)


fallback(3)
fallback(None)
fallback(source())
