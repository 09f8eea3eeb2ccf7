from __future__ import annotations

from dataclasses import dataclass, field

from probe import source, sink


@dataclass
class Node:
    label: str
    value: str = ""
    children: list[Node] = field(default_factory=list)

    def add(self, label, value=""):
        child = Node(label, value)
        self.children.append(child)
        return child

    def labels(self):
        yield self.label
        for child in self.children:
            yield from child.labels()

    def values(self):
        yield self.value
        for child in self.children:
            yield from child.values()

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)

    def find(self, label):
        if self.label == label:
            return self
        for child in self.children:
            found = child.find(label)
            if found:
                return found
        return None


root = Node("root")
left = root.add("left", "l")
right = root.add("right", source())
right.add("leaf", "x")
sink(list(root.labels()))
sink(list(root.values()))
sink(list(left.values()))
sink(root.depth())
sink(root.find("right").value)
sink(root)
sink(left)
sink(root.children[0])
sink(root.children[1])
sink(right.children)
