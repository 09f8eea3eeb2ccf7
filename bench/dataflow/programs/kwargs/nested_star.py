from probe import source, sink


def outer(*groups, **named):
    inner(*groups[0], **named["options"])


def inner(a, b, c=None, d=None):
    sink(a)
    sink(b)
    sink(c)
    sink(d)


outer(("one", source()), ("two",), options={"d": source()}, c="unused")
