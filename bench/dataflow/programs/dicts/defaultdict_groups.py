from collections import defaultdict

from probe import source, sink

groups = defaultdict(list)
groups["a"].append("plain")
groups["b"].append(source())
sink(groups["a"])
sink(groups["b"])
sink(groups["c"])
sink(dict(groups))
counts = defaultdict(int)
for name in groups:
    counts[name] += 1
sink(counts)
