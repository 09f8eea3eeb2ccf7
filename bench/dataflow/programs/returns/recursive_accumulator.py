from probe import source, sink


def collect(items, found=None):
    found = [] if found is None else found
    if not items:
        return found
    head, *tail = items
    found.append(head)
    return collect(tail, found)


def concat(items, text=""):
    return concat(items[1:], text + items[0]) if items else text


def depth(tree):
    return 1 + max([depth(child) for child in tree.get("children", [])], default=0)


def leaves(tree):
    if not tree.get("children"):
        return [tree["value"]]
    return sum((leaves(child) for child in tree["children"]), [])


sink(collect(["a", source()]))
sink(collect(["a", "b"]))
sink(concat(["a", "b"]))
sink(concat(["a", source(), "b"]))
tree = {"value": source(), "children": [{"value": "x"}, {"value": "y", "children": []}]}
sink(depth(tree))
sink(leaves(tree))
tree["children"][0]["value"] = source()
sink(leaves(tree))
