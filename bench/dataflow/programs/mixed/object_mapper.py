from probe import source, sink


class Column:
    def __init__(self, kind, *, private=False, default=None):
        self.kind, self.private, self.default = kind, private, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.columns = {**getattr(owner, "columns", {}), name: self}

    def __get__(self, row, owner=None):
        if row is None:
            return self
        return row.data.get(self.name, self.default)

    def __set__(self, row, value):
        row.data[self.name] = self.kind(value)
        row.dirty.add(self.name)


class Model:
    def __init__(self, **values):
        self.data, self.dirty = {}, set()
        for name, value in values.items():
            setattr(self, name, value)

    def dump(self, private=False):
        return {n: getattr(self, n) for n, c in self.columns.items() if private or not c.private}

    def changes(self):
        return {name: self.data[name] for name in sorted(self.dirty)}


class Patient(Model):
    name = Column(str)
    note = Column(str, private=True, default="-")
    visits = Column(len)


p = Patient(name="n", note=source())
sink(p.name)
sink(p.note)
sink(p.dump())
sink(p.dump(private=True))
sink(sorted(p.dirty))
sink(p.changes())
q = Patient(name=source())
sink(q.note)
sink(q.dump())
q.visits = source()
sink(q.visits)
sink(sorted(Patient.columns))
q.name = "x"
sink(q.dump())
