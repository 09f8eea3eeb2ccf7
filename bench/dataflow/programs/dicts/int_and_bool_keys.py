from probe import source, sink

table = {1: "one", 2: source(), None: "none", False: "no"}
sink(table[1])
sink(table[2])
sink(table[None])
sink(table[0])
sink(table[True])
sink(table[1 + 1])
table[True] = source()
sink(table[1])
table[(1, "a")] = source()
sink(table[1, "a"])
sink(table.get((1, "b"), "none"))
