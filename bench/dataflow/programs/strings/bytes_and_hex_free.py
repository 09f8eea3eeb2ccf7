from probe import source, sink


def pack(*parts):
    out = bytearray()
    for part in parts:
        data = part.encode()
        out += len(data).to_bytes(2, "big")
        out += data
    return bytes(out)


def unpack(data):
    out = []
    while data:
        size = int.from_bytes(data[:2], "big")
        out.append(data[2:2 + size].decode())
        data = data[2 + size:]
    return out


sink(pack("a", "b"))
sink(unpack(pack("a", "b")))
sink(pack("a", source()))
sink(unpack(pack("a", source())))
sink(len(pack(source())))
