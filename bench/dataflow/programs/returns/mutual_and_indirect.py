from probe import source, sink


def is_even(n, x):
    return x if n == 0 else is_odd(n - 1, x)


def is_odd(n, x):
    return "odd" if n == 0 else is_even(n - 1, x)


def a(x):
    return b(x)


def b(x):
    return c(x, "c")


def c(x, y):
    return d(y, x)


def d(x, y):
    return x


def e(x):
    return d(*reversed([x, "e"]))


def passes(x):
    return helper(x)


def late():
    return "late"


def helper(x):
    return [x, late()]


def last_of(*fs):
    result = None
    for f in fs:
        result = f()
    return result


sink(is_even(4, source()))
sink(is_even(3, source()))
sink(is_odd(3, source()))
sink(a(source()))
sink(d(source(), "y"))
sink(c("x", source()))
sink(e(source()))
sink(passes(source())[0])
sink(passes(source())[1])
sink(last_of(lambda: source(), lambda: "x"))
sink(last_of(lambda: "x", lambda: source()))
sink(last_of())
late = lambda: source()
sink(passes("x")[1])
