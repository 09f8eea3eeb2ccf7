import functools

from probe import source, sink


def logged(function):
    calls = []

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        calls.append(function.__name__)
        return function(*args, **kwargs)

    wrapper.calls = calls
    return wrapper


def masked(function):
    def wrapper(*args):
        return "*" * len(function(*args))

    return wrapper


def with_default(value):
    def decorate(function):
        def wrapper(text=value):
            return function(text)

        return wrapper

    return decorate


@logged
def identity(x):
    return x


@masked
def hidden(x):
    return x


@with_default(source())
def tainted_default(x):
    return x


@with_default("d")
def plain_default(x):
    return x


@logged
@masked
def both(x):
    return x


sink(identity(source()))
sink(identity("x"))
sink(identity.calls)
sink(hidden(source()))
sink(tainted_default())
sink(tainted_default("own"))
sink(plain_default())
sink(plain_default(source()))
sink(both(source()))
