from probe import source, sink


class Codec:
    def __init__(self, key):
        self.key = key

    def encode(self, text):
        return self.key + text

    def label(self, text):
        return "label"


codec = Codec("k")
tainted = Codec(source())
encode, label = codec.encode, codec.label
sink(encode(source()))
sink(label(source()))
sink(tainted.encode("x"))
sink(list(map(tainted.label, ["x"])))
sink(list(map(tainted.encode, ["x"])))
sink(Codec.encode(codec, "x"))
sink(Codec.encode(tainted, "x"))
sink([method("y") for method in (codec.encode, codec.label)])
