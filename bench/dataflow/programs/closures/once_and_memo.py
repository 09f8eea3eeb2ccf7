from probe import source, sink


def once(function):
    result = []

    def run(*args):
        if not result:
            result.append(function(*args))
        return result[0]
    return run


def memo(function):
    cache = {}

    def run(key):
        if key not in cache:
            cache[key] = function(key)
        return cache[key]
    run.cache = cache
    return run


first = once(lambda text: text)
sink(first("plain"))
sink(first(source()))
second = once(lambda text: text)
sink(second(source()))
sink(second("plain"))
get = memo(lambda key: source() if key == "s" else key)
sink(get("a"))
sink(get("s"))
sink(get("a"))
sink(get.cache["a"])
sink(list(get.cache))
