from probe import source, sink


def remember(item, seen=[]):
    seen.append(item)
    return seen


def remember_fresh(item, seen=None):
    if seen is None:
        seen = []
    seen.append(item)
    return seen


def cache_lookup(key, value=None, _cache={}):
    if value is not None:
        _cache[key] = value
    return _cache.get(key)


remember("first")
remember(source())
sink(remember("third"))
sink(remember("own", []))
remember_fresh(source())
sink(remember_fresh("clean"))
cache_lookup("token", source())
sink(cache_lookup("token"))
sink(cache_lookup("other"))
cache_lookup("other", "plain")
sink(cache_lookup("other"))
