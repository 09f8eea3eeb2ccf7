from probe import source, sink
from functools import partial


def call(a, b="b", *rest):
    return rest


bound = partial(call, "first", source(), "third")
sink(bound.args[1])
sink(bound.args[0])
sink(bound())
sink(bound(source()))
sink(bound.func("a"))
