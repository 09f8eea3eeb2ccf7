from probe import source, sink

table = {"a": ("x", 1), "b": (source(), 2)}
for key, (note, size) in table.items():
    sink(key)
    sink(note)
    sink(size)
note, size = table["a"]
sink(note)
note, size = table["b"]
sink(note)
sink(size)
{**table}["a"][0]
(low, high), *others = sorted({3: "c", 4: "d"}.items())
sink(high)
sink(others)
