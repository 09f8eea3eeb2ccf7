from probe import source, sink

names = ["a", "b"]
sink(", ".join(names))
sink(", ".join([*names, source()]))
sink(", ".join(part for part in (source(), "z")))
sink(source().join(names))
sink("".join({"k": source()}))
sink("".join({"k": source()}.values()))
