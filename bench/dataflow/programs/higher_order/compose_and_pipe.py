from functools import reduce

from probe import source, sink


def compose(*functions):
    def run(x):
        for f in reversed(functions):
            x = f(x)
        return x

    return run


def pipe(x, *functions):
    return reduce(lambda acc, f: f(acc), functions, x)


def twice(f):
    return lambda x: f(f(x))


def const(value):
    return lambda *_: value


def flip(f):
    return lambda a, b: f(b, a)


def first(a, b):
    return a


def apply_all(functions, x):
    return [f(x) for f in functions]


def tap(f):
    def run(x):
        f(x)
        return x

    return run


def exclaim(x):
    return x + "!"


sink(compose(exclaim, str.upper)(source()))
sink(compose(len, str.upper)(source()))
sink(compose(const("c"), exclaim)(source()))
sink(compose(exclaim, const(source()))("x"))
sink(pipe(source(), str.strip, exclaim))
sink(pipe(source(), str.strip, len, str))
sink(pipe("x", const(source())))
sink(twice(exclaim)(source()))
sink(twice(const("x"))(source()))
sink(flip(first)(source(), "b"))
sink(flip(first)("a", source()))
sink(apply_all([len, const("x")], source()))
sink(apply_all([len, exclaim], source()))
sink(apply_all([len, exclaim], source())[0])
seen = []
sink(tap(seen.append)(source()))
sink(seen)
sink(tap(len)("x"))
