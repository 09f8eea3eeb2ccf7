import functools
from probe import source, sink


def upper(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs).upper()

    return inner


def redacted(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        function(*args, **kwargs)
        return "[redacted]"

    return inner


def first_argument_only(function):
    @functools.wraps(function)
    def inner(first, *_):
        return function(first, "dropped")

    return inner


def prefix(text):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            return text + function(*args, **kwargs)

        return inner

    return decorate


@upper
@prefix("note: ")
def note(a, b):
    return a + b


@prefix(source())
@redacted
def hidden(a, b):
    return a + b


@redacted
@upper
def gone(a, b):
    return a + b


@first_argument_only
def pair(a, b):
    return a + b


secret = source()
sink(note("a", secret))
sink(note("a", "b"))
sink(hidden("a", "b"))
sink(gone(secret, secret))
sink(pair("a", secret))
sink(pair(secret, "b"))
sink(note.__wrapped__(secret, "x"))
sink(gone.__wrapped__(secret, "x"))
