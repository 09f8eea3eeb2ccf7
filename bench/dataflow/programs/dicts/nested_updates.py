from probe import source, sink


def deep_merge(base, extra):
    out = dict(base)
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(out.get(key), dict):
            out[key] = deep_merge(out[key], value)
        else:
            out[key] = value
    return out


base = {"db": {"host": "h", "password": "p"}, "log": {"level": "info"}}
extra = {"db": {"password": source()}}
config = deep_merge(base, extra)
sink(config["db"]["password"])
sink(config["db"]["host"])
sink(config["log"])
sink(base)


def put(tree, path, value):
    *parents, last = path.split(".")
    for name in parents:
        tree = tree.setdefault(name, {})
    tree[last] = value


tree = {}
put(tree, "a.b.c", source())
put(tree, "a.b.d", "d")
put(tree, "e", "e")
sink(tree["a"]["b"]["c"])
sink(tree["a"]["b"]["d"])
sink(tree["e"])
put(tree, "a.b", "gone")
sink(tree)


def walk(tree, path, default=None):
    for name in path.split("."):
        if not isinstance(tree, dict) or name not in tree:
            return default
        tree = tree[name]
    return tree


sink(walk(config, "db.password"))
sink(walk(config, "db.host"))
sink(walk(config, "db.missing", "default"))
sink(walk(config, "db.missing", source()))
handlers = {"up": str.upper, "len": len, "const": lambda text: "c"}
sink(handlers["up"](source()))
sink(handlers["len"](source()))
sink(handlers["const"](source()))
handlers |= {"const": lambda text: text}
sink(handlers["const"](source()))
sink(dict.fromkeys(["a", "b"], source())["a"])
sink(list(dict.fromkeys(["a", "b"], source())))
