from functools import cached_property
from probe import source, sink


class Person:
    def __init__(self, first, last):
        self.first = first
        self.last = last
        self.reads = 0

    @property
    def full(self):
        self.reads += 1
        return f"{self.first} {self.last}"

    @full.setter
    def full(self, value):
        self.first, _, self.last = value.partition(" ")

    @full.deleter
    def full(self):
        self.first = self.last = ""

    @property
    def initial(self):
        return self.first[:1]

    @cached_property
    def greeting(self):
        return "Hello " + self.full

    length = property(lambda self: len(self.full))


person = Person("a", "b")
sink(person.full)
person.full = source()
sink(person.full)
sink(person.length)
sink(person.reads)
sink(person.initial)
sink(person.greeting)
del person.full
sink(person.full)
sink(person.greeting)
del person.greeting
sink(person.greeting)
other = Person("x", source())
sink(other.initial)
sink(other.full)
