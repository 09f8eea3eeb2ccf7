from probe import source, sink


def flatten(tree):
    if isinstance(tree, list):
        out = []
        for branch in tree:
            out.extend(flatten(branch))
        return out
    return [tree]


def depth(tree):
    if isinstance(tree, list):
        return 1 + max(depth(branch) for branch in tree)
    return 0


tree = ["a", ["b", [source()]]]
sink(flatten(tree))
sink(depth(tree))
sink(flatten(["a", ["b"]]))
