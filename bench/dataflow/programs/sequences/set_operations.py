from probe import source, sink

secret = source()
seen = {"a", "b"}
sink(seen)
seen.add(secret)
sink(seen)
sink(seen | {"c"})
sink("a" in seen)
others = {"x", "y"}
sink(others & {"x"})
others.update([secret])
sink(others)
empty = set()
sink(empty.union({"z"}))
sink(frozenset([secret, "q"]))
seen.clear()
sink(seen)
