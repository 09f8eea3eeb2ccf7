from probe import source, sink

record = {"id": 7, "note": source(), "tags": ["a"]}
sink(record["id"])
sink(record["note"])
sink(record["tags"])
sink(record.get("note"))
sink(record.get("missing", "none"))
sink(record)
record["note"] = "removed"
sink(record["note"])
sink(record)
