from probe import source, sink


def make_formatter(prefix="", suffix="", transform=None):
    def render(text):
        return prefix + (transform(text) if transform else text) + suffix

    def describe():
        return f"{len(prefix)} before, {len(suffix)} after"

    render.describe = describe
    return render


def make_history(limit):
    items = []

    def push(item):
        items.append(item)
        while len(items) > limit:
            items.pop(0)

    return push, lambda: list(items)


def make_toggle(first, second):
    state = {"value": first}

    def flip():
        state["value"] = second if state["value"] is first else first
        return state["value"]

    return flip


def lazily(make):
    cache = []

    def get():
        if not cache:
            cache.append(make())
        return cache[0]

    return get


def counter():
    total = 0

    def add(text):
        nonlocal total
        total += len(text)
        return total

    return add


plain, tainted = make_formatter("<", ">"), make_formatter(source())
sink(plain("text"))
sink(plain(source()))
sink(tainted("text"))
sink(tainted.describe())
sink(make_formatter(transform=len and (lambda text: str(len(text))))(source()))
push, dump = make_history(1)
push(source())
sink(dump())
push("later")
sink(dump())
flip = make_toggle("off", source())
sink(flip())
sink(flip())
get = lazily(lambda: source())
sink(get())
sink(lazily(lambda: "made")())
add = counter()
sink(add(source()))
