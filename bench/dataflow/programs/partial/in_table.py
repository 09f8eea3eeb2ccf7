from probe import source, sink
from functools import partial


def read(where, name):
    return f"{where}/{name}"


READERS = {"vault": partial(read, source()), "disk": partial(read, "disk")}
sink(READERS["vault"]("a"))
sink(READERS["disk"]("a"))
sink([reader("n") for reader in READERS.values()])
CHAIN = [partial(read, "x"), partial(read, source())]
sink(CHAIN[0]("y"))
sink(CHAIN[1]("y"))
