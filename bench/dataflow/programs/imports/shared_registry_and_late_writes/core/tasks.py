from .registry import register

SEEN = []
SUFFIX = "!"


@register
def size(value):
    return len(value)


@register
def echo(value):
    return value


def decorate(value):
    return value + SUFFIX
