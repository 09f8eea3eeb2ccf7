from probe import source, sink


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        obj.__dict__.pop(self.name, None)


class Upper(Field):
    def __get__(self, obj, owner=None):
        return super().__get__(obj, owner).upper()


class Record:
    name = Field()
    note = Upper()


r = Record()
sink(r.name)
r.note = source()
sink(r.note)
sink(r.name)
r.name = "n"
sink(r.name)
sink(Record.fields)
del r.note
sink(r.note)
sink(Record.name.name)
s = Record()
s.name = source()
sink(r.name)
sink(vars(s)["name"])
