from probe import source, sink


def constant(value):
    return lambda *_: value


def flip(function):
    return lambda a, b: function(b, a)


def first(a, b):
    return a


secret = source()
sink(constant(secret)("x"))
sink(constant("x")(secret))
sink(first(secret, "b"))
sink(flip(first)(secret, "b"))
sink(flip(first)("a", secret))
sink(flip(flip(first))(secret, "b"))
sink(flip(constant("k"))(secret, secret))
