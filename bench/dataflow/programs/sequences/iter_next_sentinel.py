from probe import source, sink

lines = iter(["header", source(), "footer"])
header = next(lines)
body = next(lines)
sink(body)
rest = list(lines)
plain = iter(["a", "b"])
sink(next(plain))
sink(list(plain))
chunks = [source(), ""]
sink(list(iter(lambda: chunks.pop(0), "")))
sink(chunks)
