from probe import source, sink


def running(items):
    total = ""
    return [total := total + item for item in items]


def numbered(items):
    count = 0
    return {(count := count + 1): item for item in items}


def cached(cache, key, make):
    if (value := cache.get(key)) is None:
        cache[key] = value = make()
    return value


def nested(pair):
    if (first := (second := pair)[0]) and second:
        return first, second[1]
    return None


def default_from(options):
    return (name := options.get("name", "nobody")), len(name)


sink(running(["one", "two"])[1])
sink(running(["one", source()])[0])
sink(running(["one", source()])[1])
sink(numbered(["one", source()])[1])
sink(numbered(["one", source()])[2])
sink(list(numbered([source()])))
cache = {}
sink(cached(cache, "first", lambda: source()))
sink(cached(cache, "second", lambda: "made"))
sink(cached(cache, "first", lambda: "other"))
sink(cache["second"])
sink(nested(["left", source()])[0])
sink(nested(["left", source()])[1])
sink(default_from({"name": source()})[0])
sink(default_from({"name": source()})[1])
sink(default_from({"other": source()})[0])
