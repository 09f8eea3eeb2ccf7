from abc import ABC, abstractmethod
from probe import source, sink


class Exporter(ABC):
    separator = ","

    def __init__(self, *fields):
        self.fields = fields

    def export(self, record):
        return self.separator.join(self.cell(name, record[name]) for name in self.fields if self.wanted(name))

    def wanted(self, name):
        return True

    @abstractmethod
    def cell(self, name, value):
        return value


class Plain(Exporter):
    def cell(self, name, value):
        return super().cell(name, value)


class Masked(Plain):
    masked = {"note"}

    def cell(self, name, value):
        return "***" if name in self.masked else super().cell(name, value)


class Selective(Exporter):
    def wanted(self, name):
        return name != "note"

    cell = Plain.cell.__get__(None, Plain) if False else lambda self, name, value: value


class Loud:
    def cell(self, name, value):
        return super().cell(name, value).upper()


class LoudPlain(Loud, Plain):
    separator = ";"


record = {"name": "n", "note": source()}
sink(Plain("name", "note").export(record))
sink(Plain("name").export(record))
sink(Masked("name", "note").export(record))
sink(Selective("name", "note").export(record))
sink(LoudPlain("note").export(record))
sink(LoudPlain("name").export(record))
Masked.masked = set()
sink(Masked("note").export(record))
sink([cls.__name__ for cls in LoudPlain.__mro__])
sink(isinstance(LoudPlain(), Exporter))
