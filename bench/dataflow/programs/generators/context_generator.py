from contextlib import contextmanager

from probe import source, sink


@contextmanager
def opened(name):
    log = [name]
    yield log
    sink(log)
    log.clear()


with opened("a") as log:
    sink(log)
    log.append(source())
    sink(log)
sink(log)
with opened("b") as other:
    sink(other)
