from probe import source, sink
from functools import singledispatch


@singledispatch
def render(value):
    return "object"


@render.register
def _(value: str):
    return value


@render.register(list)
def _(value):
    return render(value[0])


@render.register
def _(value: int):
    return "int"


sink(render(source()))
sink(render([source()]))
sink(render(["a", source()]))
sink(render(5))
sink(render((source(),)))
