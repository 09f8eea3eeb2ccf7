from probe import source, sink


class Target:
    pass


target, slots, table = Target(), [None, None], {}
target.left, slots[0], table["k"] = source(), "b", "c"
sink(target.left)
sink(slots)
sink(table["k"])
table["k"], slots[1] = target.left, "d"
sink(table["k"])
sink(slots[1])
(target.left, target.right), rest = ("x", source()), []
sink(target.left)
sink(target.right)
