from functools import cache, lru_cache

from probe import source, sink


@lru_cache(maxsize=None)
def load(name):
    return source() if name == "note" else name


@cache
def double(text):
    return text * 2


sink(load("note"))
sink(double("a"))
sink(double(source()))
sink(load("mode"))
sink(load.cache_info().hits)
