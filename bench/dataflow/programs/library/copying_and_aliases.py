import copy
from probe import source, sink

base = {"a": ["x"], "b": "y"}
shallow = copy.copy(base)
deep = copy.deepcopy(base)
base["a"].append(source())
sink(shallow["a"])
sink(deep["a"])
base["b"] = source()
sink(shallow["b"])
sink(base["b"])


class Node:
    def __init__(self, text):
        self.text = text
        self.tags = []

    def __copy__(self):
        made = Node("copied")
        made.tags = self.tags
        return made


node = Node(source())
node.tags.append("t")
twin = copy.copy(node)
sink(twin.text)
sink(twin.tags)
clone = copy.deepcopy(node)
sink(clone.text)
clone.tags.append(source())
sink(node.tags)
sink(list(base)[:1])
sink(list(base["a"]))
