from probe import source, sink

token = source()
del token
token = "new"
sink(token)
row = {"a": source(), "b": "b"}
saved = row["a"]
del row["a"]
sink(row)
sink(saved)
sink(row.get("a", "none"))
