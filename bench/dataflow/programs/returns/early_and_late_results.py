from probe import source, sink


def search(tree, wanted):
    if tree is None:
        return None
    if tree["key"] == wanted:
        return tree["value"]
    return search(tree["left"], wanted) or search(tree["right"], wanted)


def node(key, value, left=None, right=None):
    return {"key": key, "value": value, "left": left, "right": right}


def partition(items, predicate):
    yes, no = [], []
    for item in items:
        (yes if predicate(item) else no).append(item)
    return yes, no


def unzip(pairs):
    return [a for a, _ in pairs], [b for _, b in pairs]


def nested():
    def inner():
        return {"a": [source(), "b"]}
    return inner


tree = node("m", "middle", node("a", "first"), node("z", source()))
sink(search(tree, "m"))
sink(search(tree["left"], "a"))
sink(search(tree, "z"))
sink(partition(["a", source()], lambda item: True)[0])
sink(partition(["a", source()], lambda item: True)[1])
sink(partition(["a", source()], lambda item: False)[0])
names, notes = unzip([("n", source())])
sink(names)
sink(notes)
sink(nested()()["a"][0])
sink(nested()()["a"][1])
