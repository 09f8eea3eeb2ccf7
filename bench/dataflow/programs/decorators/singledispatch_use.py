from functools import singledispatch

from probe import source, sink


@singledispatch
def render(value):
    return "unknown"


@render.register
def _(value: str):
    return f"<{value}>"


@render.register(list)
def _(value):
    return str(len(value))


sink(render(source()))
sink(render([source()]))
sink(render("x"))
sink(render(3))
