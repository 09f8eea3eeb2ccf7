from probe import source, sink


def walk(tree, on_leaf, on_branch):
    if isinstance(tree, dict):
        for name, child in tree.items():
            on_branch(name)
            walk(child, on_leaf, on_branch)
    else:
        on_leaf(tree)


leaves, branches = [], []
walk({"a": {"b": source()}, "c": "plain"}, leaves.append, branches.append)
sink(leaves)
sink(branches)
walk({"x": "y"}, lambda leaf: sink(leaf), lambda name: sink(name))
walk({"x": source()}, lambda leaf: sink(leaf), lambda name: sink(name))
