from probe import source, sink


def memoise(function):
    cache = {}

    def wrapper(key):
        if key not in cache:
            cache[key] = function(key)
        return cache[key]

    wrapper.cache = cache
    return wrapper


@memoise
def load(key):
    return source()


@memoise
def plain(key):
    return key * 2


sink(load("a"))
sink(load("a"))
sink(plain("b"))
sink(load.cache)
sink(plain.cache)
