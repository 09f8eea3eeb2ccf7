import json
from dataclasses import dataclass, field, asdict
from probe import source, sink


@dataclass
class Contact:
    name: str
    phones: list = field(default_factory=list)
    note: str = ""

    def matches(self, term):
        return term.lower() in self.name.lower()


class Book:
    def __init__(self):
        self._contacts = {}
        self._groups = {}

    def add(self, contact, *groups):
        self._contacts[contact.name] = contact
        for group in groups:
            self._groups.setdefault(group, set()).add(contact.name)
        return self

    def find(self, term):
        return [c for c in self._contacts.values() if c.matches(term)]

    def group(self, name):
        return [self._contacts[n] for n in sorted(self._groups.get(name, ()))]

    def merge(self, other, keep=lambda a, b: a):
        for name, contact in other._contacts.items():
            if name in self._contacts:
                contact = keep(self._contacts[name], contact)
            self._contacts[name] = contact

    def export(self, *fields):
        return [{f: asdict(c)[f] for f in fields} for c in self._contacts.values()]


book = Book().add(Contact("Ann", ["1"]), "work").add(Contact("Bob", ["2"], source()), "home")
sink([c.name for c in book.find("an")])
sink(book.find("ann")[0].note)
sink(book.group("work")[0].note)
sink(book.group("home")[0].note)
sink(book.export("name", "phones"))
sink(book.export("note"))
sink(json.dumps(book.export("name")))
other = Book().add(Contact("Ann", ["9"], source()))
book.merge(other)
sink(book.find("ann")[0].note)
book.merge(other, keep=lambda a, b: b)
sink(book.find("ann")[0].note)
sink(book.group("none"))
