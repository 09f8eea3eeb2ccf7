from probe import source, sink


class Tree:
    def __init__(self, label, parent=None):
        self.label = label
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def path(self):
        return (self.parent.path() + "/" if self.parent else "") + self.label


root = Tree("root")
left = Tree(source(), root)
leaf = Tree("leaf", left)
right = Tree("right", root)
sink(root.path())
sink(leaf.path())
sink(right.path())
sink(root.children[0].label)
sink(root.children[1].label)
sink(leaf.parent.parent.label)
