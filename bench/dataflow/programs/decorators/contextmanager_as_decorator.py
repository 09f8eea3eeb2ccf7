from contextlib import ContextDecorator, contextmanager
from probe import source, sink

stack = []


@contextmanager
def scope(name):
    stack.append(name)
    try:
        yield name.upper()
    finally:
        stack.pop()


class tracked(ContextDecorator):
    def __init__(self, label="x"):
        self.label = label
        self.events = []

    def __enter__(self):
        self.events.append(self.label)
        return self

    def __exit__(self, *exc):
        return False


@scope("outer")
def current(value):
    return value, list(stack)


@tracked("t")
def plain(value):
    return value


secret = source()
sink(current(secret)[0])
sink(current(secret)[1])
sink(plain(secret))
sink(plain("x"))
with scope(secret) as name:
    sink(name)
    sink(stack)
sink(stack)
with tracked(secret) as tracker:
    sink(tracker.events)
