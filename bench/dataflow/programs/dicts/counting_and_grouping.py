from collections import defaultdict
from probe import source, sink

visits = [("ann", "flu"), ("bob", source()), ("ann", "cold")]
by_name = defaultdict(list)
counts = {}
for name, reason in visits:
    by_name[name].append(reason)
    counts[name] = counts.get(name, 0) + 1
sink(counts)
sink(by_name["ann"])
sink(by_name["bob"])
sink(sorted(by_name))
lengths = {name: len(reasons) for name, reasons in by_name.items()}
sink(lengths)
longest = max(by_name, key=lambda name: len(by_name[name]))
sink(longest)
sink(by_name[longest])
