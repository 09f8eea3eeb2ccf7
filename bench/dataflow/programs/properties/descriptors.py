from functools import cached_property
from probe import source, sink


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(self.name)
        instance.__dict__[self.slot] = value

    def __delete__(self, instance):
        instance.__dict__.pop(self.slot, None)


class Patient:
    name = Typed(str, "anonymous")
    age = Typed(int, 0)
    diagnosis = Typed(str)

    def __init__(self, name=None):
        if name:
            self.name = name

    @property
    def label(self):
        return f"{self.name} ({self.age})"

    @label.setter
    def label(self, text):
        self.name, _, _ = text.partition(" ")

    @label.deleter
    def label(self):
        del self.name

    @cached_property
    def summary(self):
        return f"{self.diagnosis}"

    @property
    def masked(self):
        return "*" * len(self.diagnosis or "")


p = Patient("ann")
sink(p.label)
p.diagnosis = source()
sink(p.diagnosis)
sink(p.masked)
sink(p.summary)
p.diagnosis = "healthy"
sink(p.diagnosis)
sink(p.summary)
del p.summary
sink(p.summary)
p.label = source() + " 3"
sink(p.name)
sink(p.label)
del p.label
sink(p.name)
sink(p.label)
try:
    p.age = source()
except TypeError as error:
    sink(str(error))
sink(p.age)
sink(Patient.name.default)
sink(Patient.diagnosis.name)
q = Patient()
sink(q.diagnosis)
sink(q.name)
sink(vars(q))
q.name = source()
sink(vars(q))
sink(Patient.label.fget(q))
sink(getattr(Patient, "label").__get__(Patient("x")))
