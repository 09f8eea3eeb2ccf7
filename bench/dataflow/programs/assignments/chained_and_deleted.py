from probe import source, sink

x = y = source()
x = x.upper()
del y
y = "fresh"
sink(x)
sink(y)

record = {"a": source(), "b": "b"}
alias = record
del alias["a"]
sink(record)
record["a"] = source()
kept = record.pop("a")
sink(record)
sink(kept)

row = ["q", source(), "r"]
del row[0]
sink(row[0])
sink(row[1])
row[:] = ["clean"]
sink(row)


def swap(pair):
    pair[0], pair[1] = pair[1], pair[0]


pair = [source(), "right"]
swap(pair)
sink(pair[0])
sink(pair[1])
swap(pair)
sink(pair[0])
sink(pair[1])
