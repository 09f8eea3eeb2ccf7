import functools

from probe import source, sink


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        sink(args)
        return function(*args, **kwargs)

    return wrapper


@logged
def shout(text):
    return text.upper()


@logged
def count(text):
    return len(text)


sink(shout(source()))
sink(count("a"))
sink(shout("x"))
