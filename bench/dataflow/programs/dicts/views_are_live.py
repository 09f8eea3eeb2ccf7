from probe import source, sink

record = {"a": "plain"}
values = record.values()
keys = record.keys()
pairs = record.items()
sink(list(values))
record["b"] = source()
sink(list(values))
sink(list(keys))
sink(sorted(pairs))
sink([k for k, _ in pairs])
for k, v in pairs:
    if k == "a":
        sink(v)
    else:
        sink(v)
sink(max(record, key=record.get))
sink(keys - {"a"})
