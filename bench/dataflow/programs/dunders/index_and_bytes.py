from probe import source, sink


class Position:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Blob:
    def __init__(self, data):
        self.data = data

    def __bytes__(self):
        return self.data.encode()

    def __fspath__(self):
        return "rows/blob"


rows = ["a", source()]
sink(rows[Position(0)])
blob = Blob(source())
sink(bytes(blob))
sink(bytes(Blob("x")))
import os

sink(os.fspath(blob))
