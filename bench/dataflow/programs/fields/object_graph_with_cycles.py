from probe import source, sink


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        self.note = None
        if parent:
            parent.children.append(self)

    def root(self):
        return self.parent.root() if self.parent else self

    def path(self):
        return (self.parent.path() if self.parent else []) + [self.name]

    def notes(self):
        out = [self.note] if self.note else []
        for child in self.children:
            out += child.notes()
        return out


root = Node("root")
left = Node("left", root)
right = Node("right", root)
leaf = Node("leaf", left)
leaf.root().note = source()
sink(root.note)
sink(left.note)
sink(leaf.path())
sink(left.notes())
sink(root.notes())
leaf.note = source()
sink(left.notes())
sink(right.notes())
sink(leaf.parent.parent.children[1].notes())
sink(leaf.parent.children[0].note)
