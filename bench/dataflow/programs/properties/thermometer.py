from probe import source, sink


class Bounded:
    def __init__(self, low, high, default=0):
        self.low, self.high, self.default = low, high, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.bounded = (*getattr(owner, "bounded", ()), name)

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} out of bounds")
        instance.__dict__[self.name] = value


class Patient:
    temperature = Bounded(30, 45, 37)
    pulse = Bounded(0, 300, 60)

    def __init__(self, name, note):
        self.name = name
        self._note = note
        self._reads = 0

    @property
    def note(self):
        self._reads += 1
        return self._note

    @note.setter
    def note(self, value):
        self._note = value.strip()

    @property
    def reads(self):
        return self._reads

    @property
    def card(self):
        return {"name": self.name, "pulse": self.pulse}

    @property
    def letter(self):
        return f"{self.name}: {self.note}"


p, q = Patient("ann", source()), Patient("bob", "plain")
sink(p.note)
sink(p.reads)
sink(p.card)
sink(p.letter)
sink(q.letter)
p.pulse = len(source())
sink(p.pulse)
try:
    p.temperature = 99
except ValueError as error:
    sink(str(error))
sink(p.temperature)
sink(Patient.bounded)
sink(type(Patient.pulse).__name__)
p.note = " clean "
sink(p.letter)
q.note = source()
sink(q.note)
sink(q.card)
