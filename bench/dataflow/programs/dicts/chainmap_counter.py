from collections import ChainMap, Counter, OrderedDict

from probe import source, sink

local = {"note": source()}
shared = {"mode": "fast"}
both = ChainMap(local, shared)
sink(both["note"])
sink(both["mode"])
counts = Counter(["a", source()])
sink(counts)
sink(counts["a"])
ordered = OrderedDict([("a", source()), ("b", "x")])
ordered.move_to_end("a")
sink(ordered["b"])
sink(ordered["a"])
