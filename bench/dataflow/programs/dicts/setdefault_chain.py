from probe import source, sink

index = {}
index.setdefault("notes", []).append(source())
index.setdefault("sizes", []).append(3)
sink(index["notes"])
sink(index["sizes"])
sink(index.setdefault("notes", "unused"))
sink(index.setdefault("title", "fresh"))
sink(index.setdefault("other", source()))
sink(index["other"])
