from probe import source
from registry import register


@register("leak")
def leak():
    return source()


@register("hello")
def hello():
    return "hello"
