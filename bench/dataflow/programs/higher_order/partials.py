from functools import partial

from probe import source, sink


def compose_line(prefix, text, suffix=""):
    return prefix + text + suffix


def prefix_only(prefix, text):
    return prefix


secret = source()
sink(partial(compose_line, "a")(secret))
sink(partial(compose_line, secret)("a"))
sink(partial(compose_line, "a", suffix=secret)("b"))
sink(partial(compose_line, "a", suffix=secret)("b", suffix="."))
sink(partial(prefix_only, "a")(secret))
sink(partial(prefix_only, secret)("a"))
emit = partial(sink, "label")
emit("x")
