from probe import source, sink


class Person:
    def __init__(self, first, last):
        self.first, self.last = first, last
        self._age = 0
        self.changes = []

    @property
    def full(self):
        return f"{self.first} {self.last}"

    @full.setter
    def full(self, value):
        self.first, self.last = value.split(" ", 1) if " " in value else (value, "")

    @full.deleter
    def full(self):
        self.first = self.last = ""

    @property
    def initial(self):
        return self.first[:1]

    @property
    def age(self):
        return self._age

    @age.setter
    def age(self, value):
        self.changes.append("age")
        self._age = len(value)

    note = property(lambda self: "note", lambda self, v: self.changes.append(v))


p = Person("a", source())
sink(p.full)
sink(p.initial)
p.age = source()
sink(p.age)
sink(p.changes)
p.note = source()
sink(p.note)
sink(p.changes)
del p.full
sink(p.full)
q = Person("a", "b")
q.full = "c " + source()
sink(q.first)
sink(q.last)
q.full = "plain"
sink(q.last)
