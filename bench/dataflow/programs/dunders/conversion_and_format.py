from probe import source, sink


class Money:
    def __init__(self, amount, note):
        self.amount, self.note = amount, note

    def __str__(self):
        return f"{self.amount} EUR"

    def __repr__(self):
        return f"Money({self.amount!r}, {self.note!r})"

    def __format__(self, spec):
        return self.note if spec == "note" else str(self)

    def __int__(self):
        return 3

    def __bytes__(self):
        return self.note.encode()

    def __index__(self):
        return 1


class Only:
    def __init__(self, note):
        self.note = note

    def __repr__(self):
        return self.note


class Plain:
    def __init__(self, note):
        self.note = note


m = Money("5", source())
sink(str(m))
sink(repr(m))
sink(f"{m}")
sink(f"{m!r}")
sink(f"{m:note}")
sink("{:note}".format(m))
sink("{}".format(m))
sink("%s" % m)
sink("%r" % m)
sink(format(m))
sink(format(m, "note"))
sink(int(m))
sink(bytes(m))
sink(["x", source(), "z"][m])
sink(["x", "y", source()][m])
sink(str([m]))
sink(str(Only(source())))
sink(str(Plain(source())))
print(m)
