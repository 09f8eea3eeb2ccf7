from probe import source, sink


def attempt(fail):
    if fail:
        raise KeyError("missing")
    return source()


def wrapped(fail):
    try:
        return attempt(fail)
    except KeyError:
        return "default"


sink(wrapped(True))
sink(wrapped(False))
sink(attempt(False))
