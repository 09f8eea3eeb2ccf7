from probe import source, sink

raw = source().encode("utf-8")
sink(raw)
sink(raw.decode("utf-8"))
sink(bytes(raw))
sink(bytearray(raw) + b"!")
sink("plain".encode())
sink(len(raw))
