from probe import source, sink

CACHE = {"a": "apple"}


def load(key):
    return source()


def get(key):
    if (hit := CACHE.get(key)) is not None:
        return hit
    CACHE[key] = (fresh := load(key))
    return fresh


sink(CACHE["a"])
sink(get("b"))
sink(CACHE["b"])
sink((size := len(CACHE)))
