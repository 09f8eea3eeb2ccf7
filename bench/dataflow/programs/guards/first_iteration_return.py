from probe import source, sink


def first(items):
    for item in items:
        return item
    return "empty"


def last(items):
    value = "empty"
    for item in items:
        value = item
    return value


sink(first(["a", source()]))
sink(first([source(), "b"]))
sink(first([]))
sink(last(["a", source()]))
