from collections import defaultdict
from probe import source, sink


def fallback():
    return source()


groups = defaultdict(list)
groups["a"].append(source())
groups["b"].append("plain")
sink(groups["a"])
sink(groups["b"])
sink(groups["c"])
lazy = defaultdict(fallback, known="plain")
sink(lazy["known"])
sink(lazy["other"])
deep = defaultdict(lambda: defaultdict(str))
deep["u"]["v"] += source()
sink(deep["u"]["v"])
sink(deep["u"]["w"])
sink(lazy.get("never"))
