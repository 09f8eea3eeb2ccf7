from probe import source, sink


def curry(function, *held):
    def collect(*more):
        args = held + more
        if len(args) >= function.__code__.co_argcount:
            return function(*args)
        return curry(function, *args)

    return collect


def const(value):
    return lambda *_: value


def flip(function):
    return lambda a, b: function(b, a)


def both(f, g):
    return lambda value: (f(value), g(value))


def first(a, b):
    return a


def identity(value):
    return value


secret = source()
sink(first("a", secret))
sink(flip(first)("a", secret))
sink(const("k")(secret))
sink(const(secret)("k"))
sink(both(identity, len)(secret)[0])
sink(both(identity, len)(secret)[1])
sink(both(const("a"), identity)(secret)[0])
sink(curry(first)("a")(secret))
sink(curry(first)(secret)("a"))
