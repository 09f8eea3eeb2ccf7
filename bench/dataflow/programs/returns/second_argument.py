from probe import source, sink


def second(first, other):
    return other


def first_of(left, right):
    return second(right, left)


sink(second(source(), "b"))
sink(second("a", source()))
sink(first_of(source(), "b"))
sink(first_of("a", source()))
