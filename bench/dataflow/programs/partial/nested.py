from probe import source, sink
from functools import partial


def join(a, b, c):
    return [a, b, c]


one = partial(join, source())
two = partial(one, "b")
sink(two("c")[0])
sink(two("c")[1])
sink(two(source())[2])
sink(partial(partial(join, "a"), "b")("c"))
