from probe import source, sink


def resolve(value):
    if callable(value):
        return value()
    return value


def constant():
    return "constant"


def load():
    return source()


sink(resolve(load))
sink(resolve(constant))
sink(resolve("literal"))
sink(resolve(source()))
