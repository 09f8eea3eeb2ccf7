from probe import source, sink

rows = [("a", "x"), ("note", source())]
table = {}
table.update(rows)
sink(table["note"])
sink(table["a"])
other = {}
other.update(zip(["k", "note"], ["v", source()]))
sink(other["note"])
third = {"note": "none"}
third.update({key: value for key, value in rows if key == "a"})
sink(third["note"])
fourth = {}
fourth.update(a="x", **{"note": source()})
sink(fourth["a"])
sink(fourth["note"])
for mapping in ({"p": "q"}, {"note": "clean"}):
    fourth.update(mapping)
sink(fourth["p"])
