from probe import source, sink


def accumulator():
    total = []

    def add(item=None):
        if item is not None:
            total.append(item)
        return list(total)

    def clear():
        total.clear()

    add.clear = clear
    return add


def toggle(on, off):
    state = {"on": True}

    def flip():
        state["on"] = not state["on"]
        return on if state["on"] else off

    return flip


def memoized(function):
    cache = {}

    def wrapper(key):
        return cache.setdefault(key, function(key))

    wrapper.cache = cache
    return wrapper


add = accumulator()
other = accumulator()
add("a")
sink(add())
add(source())
sink(add())
sink(other())
add.clear()
sink(add())
flip = toggle("clean", "off")
sink(flip())
leak = toggle(source(), source())
sink(leak())
lookup = memoized(lambda key: source() if key == "s" else "plain")
sink(lookup("p"))
sink(lookup("s"))
sink(lookup.cache["p"])
sink(lookup.cache["s"])
