from contextlib import contextmanager

from probe import source, sink


def using(manager, work):
    with manager as value:
        return work(value)


@contextmanager
def private():
    yield source()


@contextmanager
def public():
    yield "public"


sink(using(private(), str.upper))
sink(using(private(), len))
sink(using(public(), str.upper))
managers = {"private": private, "public": public}
with managers["private"]() as value:
    sink(value)
with managers["public"]() as value:
    sink(value)
