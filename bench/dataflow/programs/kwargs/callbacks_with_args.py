from probe import source, sink


def call_with(function, *args, **kwargs):
    return function(*args, **kwargs)


def join(left, right, sep=" "):
    return left + sep + right


def keep_left(left, right):
    return left


secret = source()
sink(call_with(join, "a", secret))
sink(call_with(join, "a", "b", sep=secret))
sink(call_with(join, "a", "b"))
sink(call_with(keep_left, "a", secret))
sink(call_with(keep_left, right="a", left=secret))
