from probe import source, sink
from functools import wraps


def redact(function):
    @wraps(function)
    def inner(*args, **kwargs):
        function(*args, **kwargs)
        return "redacted"

    return inner


def tag(label):
    def decorate(function):
        @wraps(function)
        def inner(*args, **kwargs):
            return label + function(*args, **kwargs)

        return inner

    return decorate


@redact
def secret():
    return source()


@tag("t:")
def token():
    return source()


@tag(source())
def plain():
    return "plain"


sink(secret())
sink(token())
sink(plain())
sink(secret.__wrapped__())
sink(secret.__name__)
