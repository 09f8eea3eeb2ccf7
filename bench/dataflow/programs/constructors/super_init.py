from probe import source, sink


class Base:
    def __init__(self, name, note="none"):
        self.name = name
        self.note = note


class Child(Base):
    def __init__(self, name, note, extra):
        super().__init__(name, note)
        self.extra = extra


class Silent(Base):
    def __init__(self, note):
        super().__init__("silent")
        self.size = len(note)


child = Child("c", source(), "e")
sink(child.name)
sink(child.note)
sink(child.extra)
silent = Silent(source())
sink(silent.note)
sink(silent.size)
sink(Child("c", "n", source()).extra)
