from probe import source, sink


def identity(value):
    return value


def twice(value):
    return identity(identity(value))


clean = identity("clean")
dirty = identity(source())
sink(clean)
sink(dirty)
sink(twice("text"))
sink(twice(dirty))
