from probe import source, sink


def either(flag, a, b):
    return a if flag else b


def coalesce(*values):
    for value in values:
        if value:
            return value
    return "nothing"


sink(either(True, source(), "b"))
sink(either(False, source(), "b"))
sink(either(False, "a", source()))
sink(coalesce(None, source()))
sink(coalesce(None, "", "x"))
