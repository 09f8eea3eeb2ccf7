from probe import source, sink


def decode(packet):
    (version, flags), *blocks, checksum = packet
    first, *_ = blocks
    return version, first, blocks[-1], checksum


packet = [(1, "f"), "block", source(), "sum"]
version, first, last, checksum = decode(packet)
sink(version)
sink(first)
sink(last)
sink(checksum)
(_, flag), *_ = packet
sink(flag)
