from probe import source, sink


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None

    def add(self, child):
        child.parent = self
        self.children.append(child)
        return child


root = Node("root")
left = root.add(Node("left"))
right = root.add(Node("right"))
left.add(Node(source()))
sink(root.children[0].children[0].name)
sink(root.children[1].name)
sink(left.children[0].parent.name)
right.parent.note = source()
sink(root.note)
sink(left.parent.note)
root.note = "clean"
sink(right.parent.note)
left.children[0].name = "renamed"
sink(root.children[0].children[0].name)
