from probe import source, sink


def pick(first, *rest):
    sink(first)
    sink(rest[0])
    sink(rest[1])
    sink(rest[-1])
    head, *tail = rest
    sink(head)
    sink(tail)


pick("a", "b", source(), "d")
