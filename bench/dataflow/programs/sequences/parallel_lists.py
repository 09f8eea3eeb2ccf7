from probe import source, sink

names = ["ann", "bob", "cid"]
notes = ["x", source(), "z"]
for name, note in zip(names, notes):
    if name == "ann":
        sink(note)
    if name == "bob":
        sink(note)
index = names.index("cid")
sink(notes[index])
table = dict(zip(names, notes))
sink(table["cid"])
sink(table["bob"])
rows = [list(row) for row in zip(names, notes)]
sink(rows[1][0])
sink(rows[1][1])
columns = list(map(list, zip(*rows)))
sink(columns[0])
sink(columns[1][0])
