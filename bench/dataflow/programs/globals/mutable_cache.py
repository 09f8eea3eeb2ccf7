from probe import source, sink

CACHE = {}


def put(key, value):
    CACHE[key] = value


def get(key):
    return CACHE[key]


put("token", source())
put("name", "ana")
sink(CACHE["token"])
sink(CACHE["name"])
sink(get("token"))
sink(list(CACHE))
