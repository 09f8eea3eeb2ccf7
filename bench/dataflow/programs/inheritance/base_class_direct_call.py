from probe import source, sink


class Node:
    def label(self):
        return "node " + self.name


class Leaf(Node):
    def __init__(self, name):
        self.name = name

    def label(self):
        return "leaf"


leaf = Leaf(source())
sink(leaf.label())
sink(Node.label(leaf))
sink(super(Leaf, leaf).label())
sink(Node.label(Leaf("oak")))
