from probe import source, sink
from contextlib import ExitStack, contextmanager

closed = []


@contextmanager
def resource(name):
    yield name
    closed.append(name)


with ExitStack() as stack:
    first = stack.enter_context(resource("a"))
    second = stack.enter_context(resource(source()))
    stack.callback(closed.append, "callback")
    sink(closed)
    sink(first)
    sink(second)
sink(closed)
sink(closed[0])
