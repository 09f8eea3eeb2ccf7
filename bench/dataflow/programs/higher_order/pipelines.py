from functools import reduce, partial
from operator import itemgetter, attrgetter, methodcaller, add
from probe import source, sink


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions)


def pipe(value, *functions):
    for function in functions:
        value = function(value)
    return value


def tap(log):
    def run(value):
        log.append(value)
        return value

    return run


log = []
process = compose(str.strip, str.upper, tap(log), len)
sink(process(source()))
sink(log)
sink(pipe(source(), str.split, itemgetter(0)))
sink(pipe(source(), str.split, len, str))
sink(pipe("a", partial(add, source())))
sink(pipe({"a": source(), "b": 1}, itemgetter("b")))
sink(pipe({"a": source(), "b": 1}, itemgetter("a", "b"))[1])
sink(pipe({"a": source(), "b": 1}, itemgetter("a", "b"))[0])
sink(methodcaller("replace", "a", "b")(source()))
sink(methodcaller("count", "a")(source()))


class Stage:
    def __init__(self, name, action):
        self.name, self.action = name, action

    def run(self, value):
        return self.action(value)


stages = [Stage("trim", str.strip), Stage("drop", lambda value: "x"), Stage("mark", "<{}>".format)]
sink(reduce(lambda value, stage: stage.run(value), stages, source()))
sink(reduce(lambda value, stage: stage.run(value), stages[::2], source()))
sink(list(map(attrgetter("name"), stages)))
sink(list(map(lambda s, v: s.run(v), stages, [source(), "b", "c"]))[0])
sink(list(map(lambda s, v: s.run(v), stages, [source(), "b", "c"]))[2])


def apply(function, /, *args, times=1, **named):
    result = None
    for _ in range(times):
        result = function(*args, **named)
    return result


sink(apply(lambda a, b="b": b, source()))
sink(apply(lambda a, b="b": b, "a", b=source(), times=2))
sink(apply(apply, apply, lambda v: v, source()))
sink(sorted(["b", source()], key=lambda v: v == "b")[1])
sink(list(filter(lambda pair: pair[0], [(True, "t"), (False, source())])))
sink(list(filter(lambda pair: not pair[0], [(True, "t"), (False, source())])))
