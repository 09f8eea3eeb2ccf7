from probe import source, sink
from functools import lru_cache, cache


@lru_cache(maxsize=8)
def load(name):
    return source()


@cache
def label(name):
    return name.upper()


sink(load("a"))
sink(label("a"))
sink(label(source()))
sink(load.cache_info().maxsize)
sink(load.__wrapped__("z"))
