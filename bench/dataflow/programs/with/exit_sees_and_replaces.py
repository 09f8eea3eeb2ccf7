from contextlib import contextmanager
from probe import source, sink


class Trap:
    def __init__(self, swallow):
        self.swallow = swallow
        self.caught = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.caught = str(error) if error else "none"
        self.kind = kind.__name__ if kind else "none"
        return self.swallow


@contextmanager
def translated(prefix):
    try:
        yield prefix
    except ValueError as error:
        raise RuntimeError(prefix + str(error))


with Trap(True) as trap:
    raise ValueError(source())
sink(trap.caught)
sink(trap.kind)
with Trap(False) as quiet:
    pass
sink(quiet.caught)
try:
    with translated("got ") as prefix:
        sink(prefix)
        raise ValueError(source())
except RuntimeError as error:
    sink(str(error))
try:
    with Trap(False) as loud:
        raise KeyError("plain")
except KeyError:
    sink(loud.caught)
