import functools
from probe import source, sink


def decorator(function=None, /, *, prefix="", mask=False):
    def wrap(inner):
        @functools.wraps(inner)
        def call(*args, **kwargs):
            result = inner(*args, **kwargs)
            return prefix + ("***" if mask else result)

        call.options = {"prefix": prefix, "mask": mask}
        return call

    return wrap if function is None else wrap(function)


@decorator
def bare(text):
    return text


@decorator()
def empty(text):
    return text


@decorator(mask=True)
def masked(text):
    return text


@decorator(prefix=source(), mask=True)
def leaky(text):
    return text


class Api:
    @decorator(prefix="api ")
    def read(self, text):
        return text

    @staticmethod
    @decorator(mask=True)
    def hide(text):
        return text

    @classmethod
    @decorator
    def name(cls, text):
        return cls.__name__ + text


secret = source()
sink(bare(secret))
sink(empty(secret))
sink(masked(secret))
sink(leaky("x"))
sink(leaky.options["mask"])
sink(leaky.options["prefix"])
sink(Api().read(secret))
sink(Api.hide(secret))
sink(Api.name(secret))
sink(Api().name("x"))
sink(bare.__name__)
