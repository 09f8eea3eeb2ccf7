import functools
from probe import source, sink


def pipe(*steps):
    return functools.reduce(lambda f, g: lambda value: g(f(value)), steps)


def branch(test, yes, no):
    return lambda value: yes(value) if test(value) else no(value)


def tap(function):
    def run(value):
        function(value)
        return value
    return run


seen = []
clean = pipe(str.strip, lambda text: "*" * len(text), tap(seen.append))
sink(clean(source()))
sink(seen)
loud = pipe(str.upper, tap(seen.append), lambda text: text + "!")
sink(loud("a"))
sink(seen)
sink(loud(source()))
sink(seen)
short = branch(lambda text: len(text) < 3, str.upper, lambda text: "long")
sink(short("ab"))
sink(short("abcdef"))
