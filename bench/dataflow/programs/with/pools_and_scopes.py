import contextlib
import io
import tempfile
from pathlib import Path

from probe import source, sink


class Pool:
    def __init__(self, *items):
        self.free = list(items)
        self.used = []

    @contextlib.contextmanager
    def borrow(self):
        item = self.free.pop(0)
        self.used.append(item)
        try:
            yield item
        finally:
            self.used.remove(item)
            self.free.append(item)


class Scope:
    current = {}

    def __init__(self, **values):
        self.values = values

    def __enter__(self):
        self.previous = Scope.current
        Scope.current = {**self.previous, **self.values}
        return Scope.current

    def __exit__(self, *error):
        Scope.current = self.previous


class Catcher:
    def __init__(self):
        self.errors = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            self.errors.append(str(error))
        return True


def lookup(name):
    return Scope.current.get(name, "unset")


pool = Pool("first", source())
with pool.borrow() as one:
    sink(one)
    with pool.borrow() as two:
        sink(two)
        sink(pool.free)
with Scope(user=source(), place="home"):
    sink(lookup("user"))
    sink(lookup("place"))
    with Scope(user="inner"):
        sink(lookup("user"))
    sink(lookup("user"))
sink(lookup("user"))
catcher = Catcher()
with catcher:
    raise ValueError(source())
sink(catcher.errors)
quiet = Catcher()
with quiet:
    len(source())
sink(quiet.errors)
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "note.txt")
    with path.open("w") as handle:
        handle.write(source())
    with path.open() as handle:
        sink(handle.read())
    plain = Path(folder, "plain.txt")
    with plain.open("w") as handle:
        handle.write("plain")
    with plain.open() as handle:
        sink([line for line in handle])
with io.StringIO() as buffer:
    buffer.write(source())
    sink(buffer.getvalue())
with contextlib.ExitStack() as stack:
    entered = [stack.enter_context(Scope(step=step)) for step in ("one", source())]
    sink(lookup("step"))
    sink(entered[0])
sink(lookup("step"))
