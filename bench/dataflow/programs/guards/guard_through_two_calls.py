from probe import source, sink


def inner(value, mask):
    if mask:
        return "*" * 8
    return value


def outer(value, trusted):
    return inner(value, not trusted)


def always(value):
    return inner(value, True)


sink(outer(source(), True))
sink(outer(source(), False))
sink(always(source()))
sink(inner(source(), False))
