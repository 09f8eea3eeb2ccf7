from probe import source, sink
import sys

key = "k" + str(len(sys.argv))
table = {}
table[key] = source()
sink(table)
sink(table["k1"])
clean = {"k1": "a", "k2": "b"}
sink(clean[key])
clean["k1"] = "c"
sink(clean.get(key))
prefix = "no"
names = {f"{prefix}te": source(), "size": 3}
sink(names["note"])
sink(names["size"])
