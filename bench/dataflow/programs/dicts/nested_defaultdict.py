from collections import defaultdict

from probe import source, sink

tree = defaultdict(lambda: defaultdict(list))
tree["a"]["notes"].append(source())
tree["a"]["tags"].append("t")
tree["b"]["notes"].append("plain")
sink(tree["a"]["notes"])
sink(tree["a"]["tags"])
sink(tree["b"]["notes"])
sink(tree["c"]["notes"])
sink({key: len(value) for key, value in tree.items()})
made = defaultdict(source)
sink(made["x"])
made["y"] = "own"
sink(made["y"])
