from functools import cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, wraps

from probe import sink, source


@singledispatch
def show(value):
    return "object"


@show.register
def _(value: str):
    return value


@show.register(list)
def _(value):
    return show(value[0])


@show.register(int)
@show.register(float)
def _(value):
    return "number"


sink(show(source()))
sink(show([source()]))
sink(show(["a", source()]))
sink(show(3))
sink(show((source(),)))
sink(show.dispatch(str)(source()))


class Printer:
    @singledispatchmethod
    def show(self, value):
        return "object"

    @show.register
    def _(self, value: str):
        return value

    @show.register
    def _(self, value: dict):
        return "dict"


sink(Printer().show(source()))
sink(Printer().show({"a": source()}))
sink(Printer().show((source(),)))


@lru_cache(maxsize=None)
def load(name):
    return name + "!"


sink(load(source()))
sink(load("x"))
sink(load.cache_info().hits)
sink(load.__wrapped__(source()))
sink(load.cache_clear())


class Cell:
    def __init__(self):
        self.note, self.state = "empty", "off"

    def set(self, state, note):
        self.state, self.note = state, note

    turn_on = partialmethod(set, "on")
    mark = partialmethod(set, note="marked")

    @cached_property
    def text(self):
        return self.note


cell = Cell()
cell.turn_on(source())
sink(cell.note)
sink(cell.state)
sink(cell.text)
other = Cell()
other.mark(source())
sink(other.note)
sink(other.state)
sink(other.text)

held = partial("{} {b} {c}".format, "a", b=source(), c="c")
sink(held.keywords["b"])
sink(held.keywords["c"])
sink(held.args)
sink(held())
sink(partial(max, "a")("b"))


def outer(function):
    @wraps(function)
    def inner():
        function()
        return "fixed"

    return inner


@outer
def secret():
    return source()


sink(secret())
sink(secret.__wrapped__())
sink(secret.__name__)
sink(sorted(["b", source()], key=cmp_to_key(lambda a, b: len(a) - len(b))))
sink(sorted(["b", "a"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
sink(reduce(lambda a, b: a, ["x", source()]))
sink(reduce(lambda a, b: b, ["x", source()]))
