import functools
from collections import OrderedDict
from probe import source, sink


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        self.now += 1
        return self.now


class Cache:
    def __init__(self, clock, size=2, ttl=10):
        self.clock, self.size, self.ttl = clock, size, ttl
        self.entries = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, load):
        entry = self.entries.get(key)
        if entry is not None and self.clock() - entry[0] < self.ttl:
            self.hits += 1
            self.entries.move_to_end(key)
            return entry[1]
        self.misses += 1
        value = load(key)
        self.entries[key] = (self.clock(), value)
        while len(self.entries) > self.size:
            self.entries.popitem(last=False)
        return value

    def stats(self):
        return {"hits": self.hits, "misses": self.misses, "size": len(self.entries)}


def cached(cache):
    def wrap(function):
        @functools.wraps(function)
        def inner(key):
            return cache.get((function.__name__, key), lambda k: function(k[1]))
        return inner
    return wrap


cache = Cache(Clock())


@cached(cache)
def profile(key):
    return {"id": key, "note": source()}


@cached(cache)
def city(key):
    return f"city of {key}"


sink(profile("u1")["note"])
sink(profile("u1")["id"])
sink(city("u1"))
sink(cache.stats())
sink(city(source()))
sink(list(cache.entries))
sink([stamp for stamp, _ in cache.entries.values()])
sink(profile.__name__)
