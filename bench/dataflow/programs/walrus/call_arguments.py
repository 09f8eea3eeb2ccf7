from probe import source, sink


def join(left, right):
    return left


first = join(key := source(), other := "plain")
sink(first)
sink(key)
sink(other)
second = join(note := "note", hidden := source())
sink(second)
sink(hidden)
