from itertools import starmap
from probe import source, sink


def join(a, b, sep="-"):
    return a


def call(function, args, kwargs=None):
    return function(*args, **(kwargs or {}))


secret = source()
sink(call(join, ("x", secret)))
sink(call(join, (secret, "x")))
sink(call(join, ["x"], {"b": secret}))
sink(call(join, [], {"b": "x", "a": secret}))
sink(list(map(join, ["a"], [secret])))
sink(list(map(join, [secret], ["b"])))
sink(list(starmap(join, [("a", secret), ("b", secret)])))
sink(list(starmap(join, [(secret, "a")])))
