from contextlib import ExitStack, contextmanager

from probe import source, sink


@contextmanager
def note(text):
    yield text


with ExitStack() as stack:
    first = stack.enter_context(note("a"))
    second = stack.enter_context(note(source()))
    sink(first)
    sink(second)
    stack.callback(lambda: sink("done"))
    texts = [stack.enter_context(note(text)) for text in ("x", "y")]
    sink(texts)
    stack.callback(lambda text: sink(text), source())
