from probe import source, sink


def split(text):
    return text, len(text)


def parse(flag):
    if flag:
        return source(), None
    return None, "error"


def swap(a, b):
    return b, a


def min_max(a, b):
    return {"min": a, "max": b}


def nothing(x):
    x + "y"


def chain(x, n):
    return x if n == 0 else chain(x, n - 1)


def chain_drop(x, n):
    return "end" if n == 0 else chain_drop(x, n - 1)


def generator_list(x):
    return list(iter([x, "y"]))


def nested():
    def inner():
        return source()

    return inner


def not_called():
    def inner():
        return source()

    inner()
    return "outer"


text, size = split(source())
sink(text)
sink(size)
value, error = parse(True)
sink(value)
sink(error)
value, error = parse(False)
sink(value)
sink(error)
sink(swap(source(), "b")[0])
sink(swap(source(), "b")[1])
sink(swap(*swap(source(), "b"))[0])
sink(min_max("a", source())["min"])
sink(min_max("a", source())["max"])
sink(nothing(source()))
sink(chain(source(), 4))
sink(chain_drop(source(), 4))
sink(generator_list(source())[0])
sink(generator_list(source())[1])
sink(nested()())
sink(not_called())
