from contextlib import contextmanager
from probe import source, sink

_current = None
_stack = ["base"]


class Registry:
    _instance = None

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def __init__(self):
        self.entries = {}

    def add(self, key, value):
        self.entries[key] = value


@contextmanager
def using(value):
    global _current
    before, _current = _current, value
    _stack.append(value)
    try:
        yield
    finally:
        _current = before
        _stack.pop()


def current():
    return _current


Registry.get().add("k", source())
sink(Registry.get().entries["k"])
sink(list(Registry.get().entries))
Registry.get().add("k", "x")
sink(Registry.get().entries["k"])
sink(current())
with using(source()):
    sink(current())
    sink(_stack[0])
    sink(_stack[-1])
sink(current())
with using("outer"):
    with using(source()):
        pass
    sink(current())
sink(_stack)
