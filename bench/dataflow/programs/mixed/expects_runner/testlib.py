import functools

from probe import source

SECRET = source()
CLEAN = "clean"


def expects(count):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            result = function(*args)
            wrapper.ran = count
            return result

        return wrapper

    return decorate


def run_all(module):
    for name in dir(module):
        if name.startswith("test_"):
            getattr(module, name)()
