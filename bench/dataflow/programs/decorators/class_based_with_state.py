from functools import update_wrapper
from probe import source, sink


class Memoize:
    def __init__(self, function):
        update_wrapper(self, function)
        self.function = function
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.function(*args)
        return self.cache[args]


class Count:
    def __init__(self, limit=3):
        self.limit = limit
        self.count = 0

    def __call__(self, function):
        def wrapper(*args, **kwargs):
            self.count += 1
            return function(*args, **kwargs)

        wrapper.counter = self
        return wrapper


@Memoize
def fetch(key):
    return key + "-value"


@Count(limit=2)
def shout(text):
    return text.upper()


@Count()
def swallow(text):
    return "swallowed"


secret = source()
sink(fetch(secret))
sink(fetch("k"))
sink(fetch.cache)
sink(shout(secret))
sink(shout.counter.count)
sink(swallow(secret))
sink(shout("x"))
sink(fetch.__name__)
