from probe import source, sink


class Spy:
    def __init__(self, note):
        self.note = note
        self.plain = "plain"

    def __getattribute__(self, name):
        if name == "hidden":
            return "***"
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "missing " + name


spy = Spy(source())
sink(spy.note)
sink(spy.hidden)
sink(spy.plain)
sink(spy.other)
sink(Spy("x").note)
