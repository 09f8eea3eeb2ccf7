from probe import source, sink

TREE = {
    "name": "root",
    "children": [
        {"name": "left", "note": "plain", "children": []},
        {"name": "right", "note": source(), "children": [{"name": "leaf", "children": []}]},
    ],
}


def walk(node):
    yield node
    for child in node["children"]:
        yield from walk(child)


def names(node):
    return [n["name"] for n in walk(node)]


def notes(node):
    return [n["note"] for n in walk(node) if "note" in n]


def paths(node, prefix=()):
    here = (*prefix, node["name"])
    yield "/".join(here)
    for child in node["children"]:
        yield from paths(child, here)


def flatten(x):
    if isinstance(x, list):
        for item in x:
            yield from flatten(item)
    else:
        yield x


sink(names(TREE))
sink(notes(TREE))
sink(notes(TREE["children"][0]))
sink(list(paths(TREE)))
sink(list(flatten(["a", ["b", ["c"]]])))
sink(list(flatten(["a", ["b", [source()]]])))
sink(next(n for n in walk(TREE) if n["name"] == "left")["note"])
sink(next(n for n in walk(TREE) if n["name"] == "right")["note"])
sink(sum(1 for _ in walk(TREE)))
