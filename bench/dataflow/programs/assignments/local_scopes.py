from probe import source, sink


def first():
    token = source()
    return "first"


def second():
    token = "second"
    return token


def third(token):
    token = token + "!"
    return token


sink(first())
sink(second())
sink(third(source()))
sink(third("t"))
