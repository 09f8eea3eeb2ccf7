from probe import source, sink


class Node:
    def __init__(self, label, *children):
        self.label = label
        self.children = children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def depths(self, depth=0):
        yield depth
        for child in self.children:
            yield from child.depths(depth + 1)


tree = Node("root", Node("a"), Node(source()))
sink([node.label for node in tree])
sink(list(tree.depths()))
sink([len(node.children) for node in tree])
sink([node.label for node in Node("x", Node("y"))])
sink(tree.label)
