from probe import source, sink

current = "start"
items = []
cache = {}


def set_current(value):
    global current
    current = value


def get_current():
    return current


def add(x):
    items.append(x)


def replace_items(new):
    global items
    items = new


def remember(key, value):
    cache[key] = value


def forget(key):
    cache.pop(key, None)


sink(get_current())
set_current(source())
sink(get_current())
sink(current)
set_current("clean")
sink(get_current())
add("a")
sink(items)
add(source())
sink(items)
replace_items(["new"])
sink(items)
remember("s", source())
remember("p", "p")
sink(cache["p"])
sink(cache["s"])
forget("s")
sink(cache)
