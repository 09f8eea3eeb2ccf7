from probe import source, sink

left = {"a", source()}
right = {"a", "b"}
sink(left & right)
sink(left | right)
sink(right - left)
sink(left - right)
sink(left ^ right)
sink("a" in left)
right.add(source())
sink(right)
right.intersection_update({"a"})
sink(len(right))
frozen = frozenset(["x", source()])
sink(frozen)
sink(len(frozen))
left.clear()
sink(left)
