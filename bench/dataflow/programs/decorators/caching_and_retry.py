import functools

from probe import source, sink


class memoize:
    def __init__(self, function):
        self.function = function
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.function(*args)
        return self.cache[args]


class Retry:
    def __init__(self, times, fallback=None):
        self.times = times
        self.fallback = fallback

    def __call__(self, function):
        @functools.wraps(function)
        def run(*args, **kwargs):
            for _ in range(self.times):
                try:
                    return function(*args, **kwargs)
                except KeyError:
                    continue
            return self.fallback

        return run


@memoize
def load(key):
    return {"s": source(), "p": "plain"}[key]


@Retry(2, fallback="none")
def fails(x):
    raise KeyError(x)


@Retry(2, fallback=source())
def fails_badly(x):
    raise KeyError(x)


@Retry(times=3)
def works(x):
    return x


@functools.lru_cache(maxsize=None)
def cached(x):
    return source() if x else "plain"


sink(load("s"))
sink(load("p"))
sink(fails(source()))
sink(fails_badly("x"))
sink(works(source()))
sink(works("x"))
sink(cached(True))
sink(cached(False))
