from probe import source, sink

REGISTRY = {"a": source(), "b": "bee"}


def take(name):
    return REGISTRY.pop(name, "gone")


sink(take("a"))
sink(take("a"))
sink(take("b"))
sink(REGISTRY)
