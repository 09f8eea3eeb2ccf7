import functools
from probe import source, sink


def retry(times=3, default=None, on_error=None):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            last = None
            for _attempt in range(times):
                try:
                    return function(*args, **kwargs)
                except ValueError as error:
                    last = error
                    if on_error:
                        on_error(error)
            return default

        return wrapper

    return decorate


errors = []


@retry(times=2, default="fallback")
def load(key):
    return "loaded " + key


@retry(times=2, default="fallback", on_error=errors.append)
def fail(key):
    raise ValueError(key)


@retry(default=source())
def fail_to_secret(key):
    raise ValueError("no")


secret = source()
sink(load(secret))
sink(load("k"))
sink(fail(secret))
sink([error.args[0] for error in errors])
sink(fail_to_secret("x"))
