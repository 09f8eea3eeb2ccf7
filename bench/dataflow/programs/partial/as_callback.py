from probe import source, sink
from functools import partial


def run(callback):
    return callback("arg")


def prefix(text, value):
    return text + value


def ignore(text, value):
    return value


sink(run(partial(prefix, source())))
sink(run(partial(ignore, source())))
sink(run(partial(prefix, "p")))
sink(list(map(partial(prefix, source()), ["a"])))
sink(list(map(partial(ignore, source()), ["a"])))
