from probe import source, sink

table = {"k": (value := source()), "n": (plain := "n")}
sink(value)
sink(plain)
sink(table["n"])
probe_it = lambda x: (y := x) + "!"
sink(probe_it(value))
sink(probe_it("p"))
