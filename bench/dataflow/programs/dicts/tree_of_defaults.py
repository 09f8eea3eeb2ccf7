from collections import defaultdict
from probe import source, sink


def tree():
    return defaultdict(tree)


root = tree()
root["a"]["b"]["c"] = source()
root["a"]["d"] = "plain"
sink(root["a"]["b"]["c"])
sink(root["a"]["d"])
sink(list(root["a"]))
copy = {k: dict(v) for k, v in root.items()}
sink(copy["a"]["d"])
sink(copy["a"]["b"])
del root["a"]["b"]
sink(root["a"]["d"])
sink(dict(root["a"]))
