from probe import source, sink

record = {"a": "x", "b": source(), "c": "z"}
for key in ("a", "c"):
    sink(record[key])
for key in ("a", "b"):
    if key == "b":
        record[key] = "clean"
sink(record["c"])
for key in list(record):
    del record[key]
record["d"] = source()
copied = {}
for key in ("d",):
    copied[key.upper()] = record[key]
sink(copied)
sink(copied["D"])
sink(list(copied))
