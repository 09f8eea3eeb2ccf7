from probe import source, sink


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for index, item in enumerate(items):
        for rest in permutations(items[:index] + items[index + 1 :]):
            yield [item, *rest]


def paths(tree, prefix=()):
    for name, child in tree.items():
        if isinstance(child, dict):
            yield from paths(child, prefix + (name,))
        else:
            yield prefix + (name,), child


sink(list(permutations(["a", source()])))
sink(list(permutations(["a", "b"])))
tree = {"x": {"y": source()}, "z": "w"}
sink([path for path, _ in paths(tree)])
sink([leaf for _, leaf in paths(tree)])
sink([len(path) for path, _ in paths(tree)])
