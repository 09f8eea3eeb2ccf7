import functools

from probe import source, sink


def retry(function=None, *, times=2, default="none"):
    if function is None:
        return functools.partial(retry, times=times, default=default)

    @functools.wraps(function)
    def wrapper(*args):
        for _ in range(times):
            try:
                return function(*args)
            except OSError:
                pass
        return default

    return wrapper


@retry
def read(text):
    return text


@retry(times=3, default=source())
def broken(text):
    raise OSError


@retry(times=1)
def failing(text):
    raise OSError(text)


sink(read(source()))
sink(read("x"))
sink(broken("x"))
sink(failing(source()))
