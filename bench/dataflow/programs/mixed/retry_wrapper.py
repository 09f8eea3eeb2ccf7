from probe import source, sink
import functools


def retry(times, default=None):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            errors = []
            for _ in range(times):
                try:
                    return function(*args, **kwargs)
                except ValueError as error:
                    errors.append(str(error))
            return default if default is not None else errors

        return wrapper

    return decorate


@retry(2)
def leaking(value):
    raise ValueError("cannot parse " + value)


@retry(2, default="gone")
def silent(value):
    raise ValueError("cannot parse " + value)


@retry(3)
def fine(value):
    return value


sink(leaking(source()))
sink(silent(source()))
sink(fine(source()))
sink(fine("x"))
