from contextlib import contextmanager
from probe import source, sink

stack = []


@contextmanager
def pushed(value):
    stack.append(value)
    try:
        yield len(stack)
    finally:
        stack.pop()


@contextmanager
def swapped(target, **values):
    before = {name: getattr(target, name) for name in values}
    for name, value in values.items():
        setattr(target, name, value)
    yield target
    for name, value in before.items():
        setattr(target, name, value)


class Config:
    token = "none"
    name = "n"


with pushed("a") as depth:
    with pushed(source()) as inner:
        sink(inner)
        sink(stack[-1])
    sink(stack)
    sink(depth)
sink(stack)
with swapped(Config, token=source()) as config:
    sink(config.token)
    sink(config.name)
sink(Config.token)
