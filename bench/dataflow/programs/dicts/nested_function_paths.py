from probe import source, sink


def put(tree, path, value):
    *parents, last = path.split(".")
    for part in parents:
        tree = tree.setdefault(part, {})
    tree[last] = value


def look(tree, path):
    for part in path.split("."):
        tree = tree[part]
    return tree


config = {}
put(config, "db.user.name", source())
put(config, "db.user.kind", "plain")
put(config, "web.port", "80")
sink(look(config, "db.user.name"))
sink(look(config, "db.user.kind"))
sink(look(config, "web.port"))
sink(config["db"])
sink(config["web"])
put(config, "db.user.name", "gone")
sink(look(config, "db.user.name"))
