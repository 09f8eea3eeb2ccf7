from probe import source, sink


def give_secret():
    return source()


def give_plain():
    return "plain"


def identity(x):
    return x


def drop(x):
    return "dropped"


def by_key():
    table = {"s": give_secret, "p": give_plain}
    sink(table["s"]())
    sink(table["p"]())
    sink(table.get("s", give_plain)())
    sink(table.get("zz", give_plain)())


def after_update():
    table = {"a": give_plain}
    table.update(a=give_secret, b=give_plain)
    sink(table["a"]())
    sink(table["b"]())
    table.update({"a": give_plain})
    sink(table["a"]())


def new_key():
    table = {}
    table["f"] = identity
    table["g"] = drop
    sink(table["f"](source()))
    sink(table["g"](source()))


def nested():
    api = {"v1": {"get": identity, "put": drop}}
    sink(api["v1"]["get"](source()))
    sink(api["v1"]["put"](source()))
    name = "get"
    sink(api["v1"][name]("x"))


def popped():
    table = {"a": give_secret, "b": give_plain}
    sink(table.pop("b")())
    sink(table.popitem()[1]())
    table.setdefault("c", drop)
    sink(table["c"](source()))
    table.setdefault("c", identity)
    sink(table["c"](source()))


for test in (by_key, after_update, new_key, nested, popped):
    test()
