from contextlib import contextmanager

from probe import source, sink


@contextmanager
def labelled(label, value):
    yield label, value


@contextmanager
def counted(value):
    yield len(value)


with labelled("l", source()) as (label, value):
    sink(label)
    sink(value)
with counted(source()) as size:
    sink(size)
with labelled("l", "x") as pair:
    sink(pair)
