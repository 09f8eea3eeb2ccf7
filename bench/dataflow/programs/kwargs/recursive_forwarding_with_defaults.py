from probe import source, sink


def walk(node, visit, *args, depth=0, **options):
    visit(node["name"], *args, depth=depth, **options)
    for child in node.get("children", ()):
        walk(child, visit, *args, depth=depth + 1, **options)


def collect(name, out, *, depth, prefix="-"):
    out.append(prefix * depth + name)


def measure(name, out, *, depth, **_):
    out.append((len(name), depth))


tree = {"name": "root", "children": [{"name": "leaf"}]}
secret_tree = {"name": "root", "children": [{"name": source()}]}
names = []
walk(tree, collect, names)
sink(names)
walk(tree, collect, names, prefix=source())
sink(names)
clean = []
walk(secret_tree, measure, clean)
sink(clean)
dirty = []
walk(secret_tree, collect, dirty)
sink(dirty)
walk(secret_tree, measure, clean, prefix=source())
sink(clean)
