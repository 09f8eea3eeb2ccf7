from probe import source, sink


class Codec:
    def encode(self, text):
        return text


class Quoted(Codec):
    def encode(self, text):
        return '"' + super().encode(text) + '"'


class Masked(Quoted):
    def encode(self, text):
        return super().encode("masked")


class Braced(Quoted):
    def encode(self, text):
        return "{" + super().encode(text) + "}"


sink(Quoted().encode(source()))
sink(Masked().encode(source()))
sink(Braced().encode(source()))
sink(Braced().encode("x"))
