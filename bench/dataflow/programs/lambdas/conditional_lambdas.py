from probe import source, sink


def make(kind):
    if kind == "keep":
        return lambda text: text
    if kind == "drop":
        return lambda text: ""
    return lambda text: kind


secret = source()
sink(make("keep")(secret))
sink(make("drop")(secret))
sink(make("other")(secret))
sink(make(secret)("x"))
sink((make("keep") if secret else make("drop"))("y"))
