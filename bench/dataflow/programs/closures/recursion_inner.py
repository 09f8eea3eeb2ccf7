from probe import source, sink


def flatten(tree):
    found = []
    depth = 0

    def visit(node, level):
        nonlocal depth
        depth = max(depth, level)
        if isinstance(node, list):
            for child in node:
                visit(child, level + 1)
        else:
            found.append(node)

    visit(tree, 0)
    return found, depth


found, depth = flatten(["a", ["b", [source()]]])
sink(found)
sink(depth)
sink(flatten([["x"]])[0])
