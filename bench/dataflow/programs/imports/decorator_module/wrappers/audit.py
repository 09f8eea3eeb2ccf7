import functools


def audited(label):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            return label + ":" + function(*args, **kwargs)

        inner.label = label
        return inner

    return decorate


def silenced(function):
    def inner(*args, **kwargs):
        function(*args, **kwargs)

    return inner
