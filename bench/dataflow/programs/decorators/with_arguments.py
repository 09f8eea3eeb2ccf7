from probe import source, sink


def prefixed(prefix):
    def decorate(function):
        def wrapper(*args):
            return prefix + function(*args)

        return wrapper

    return decorate


@prefixed("note: ")
def read():
    return source()


@prefixed("open: ")
def plain():
    return "plain"


@prefixed(source())
def tagged():
    return "tag"


sink(read())
sink(plain())
sink(tagged())
sink(prefixed("a")(lambda text: text)("b"))
sink(prefixed("a")(lambda text: text)(source()))
