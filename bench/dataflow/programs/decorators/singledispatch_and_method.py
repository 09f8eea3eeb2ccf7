from functools import singledispatch, singledispatchmethod
from probe import source, sink


@singledispatch
def show(value):
    return "object"


@show.register
def _(value: str):
    return value


@show.register(list)
def _(value):
    return ", ".join(show(item) for item in value)


@show.register(int)
@show.register(float)
def _number(value):
    return "number"


class Formatter:
    def __init__(self, prefix):
        self.prefix = prefix

    @singledispatchmethod
    def format(self, value):
        return "?"

    @format.register
    def _(self, value: str):
        return self.prefix + value

    @format.register
    def _(self, value: int):
        return self.prefix


secret = source()
sink(show(secret))
sink(show([1, secret]))
sink(show({"k": secret}))
sink(show(len(secret)))
sink(Formatter("p").format(secret))
sink(Formatter(secret).format(3))
sink(Formatter("p").format(3))
sink(Formatter(secret).format(2.5))
