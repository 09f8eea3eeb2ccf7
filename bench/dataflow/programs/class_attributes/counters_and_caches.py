from probe import source, sink


class Store:
    _cache = {}
    hits = 0
    last = ""

    @classmethod
    def load(cls, key):
        if key not in cls._cache:
            cls._cache[key] = source() if key == "secret" else f"plain {key}"
        else:
            cls.hits += 1
        cls.last = cls._cache[key]
        return cls._cache[key]

    @classmethod
    def clear(cls):
        cls._cache.clear()
        cls.last = ""


class OtherStore(Store):
    _cache = {}


sink(Store.load("a"))
sink(Store.last)
sink(Store.load("secret"))
sink(Store.last)
sink(Store.hits)
Store.load("a")
sink(Store.last)
sink(Store._cache["a"])
sink(Store._cache)
sink(OtherStore._cache)
sink(OtherStore.load("b"))
Store.clear()
sink(Store._cache)
