from probe import source, sink

parts = ["a", source(), "b"]
text = ",".join(parts)
sink(text)
pieces = text.split(",")
sink(pieces)
sink(",".join(["a", "b"]))
sink(str(len(parts)))
sink(str(parts))
sink(str(parts[0]))
