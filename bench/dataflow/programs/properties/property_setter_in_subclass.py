from probe import source, sink


class Base:
    def __init__(self):
        self._note = ""

    @property
    def note(self):
        return self._note

    @note.setter
    def note(self, value):
        self._note = value


class Strict(Base):
    @Base.note.setter
    def note(self, value):
        self._note = "checked" if value else ""


class Loud(Base):
    @property
    def note(self):
        return self._note.upper()

    @note.setter
    def note(self, value):
        Base.note.fset(self, value + "!")


secret = source()
for cls in (Base,):
    item = cls()
    item.note = secret
    sink(item.note)
strict = Strict()
strict.note = secret
sink(strict.note)
loud = Loud()
loud.note = secret
sink(loud.note)
loud.note = "quiet"
sink(loud.note)
