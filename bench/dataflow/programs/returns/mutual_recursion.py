from probe import source, sink


def even(n, value):
    if n == 0:
        return value
    return odd(n - 1, value)


def odd(n, value):
    if n == 0:
        return "odd"
    return even(n - 1, value)


def ping(n):
    return "pong" if n == 0 else pong(n - 1)


def pong(n):
    return "ping" if n == 0 else ping(n - 1)


sink(even(4, source()))
sink(even(4, "x"))
sink(ping(3))
