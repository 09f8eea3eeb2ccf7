from probe import source, sink


class Guarded:
    allowed = ("name",)

    def __init__(self, name, note):
        self.name = name
        self.note = note

    def __getattribute__(self, key):
        if key in ("allowed", "read"):
            return object.__getattribute__(self, key)
        if key in Guarded.allowed:
            return super().__getattribute__(key)
        return "blocked"

    def read(self):
        return object.__getattribute__(self, "note")


g = Guarded("n", source())
sink(g.name)
sink(g.note)
sink(g.read())
sink(getattr(g, "note"))
h = Guarded(source(), "n")
sink(h.name)
sink(h.read())
sink(h.anything)
