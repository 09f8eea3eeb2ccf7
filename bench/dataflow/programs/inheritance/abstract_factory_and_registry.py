from abc import ABC, abstractmethod
from probe import source, sink


class Exporter(ABC):
    kinds = {}
    extension = "txt"

    def __init_subclass__(cls, /, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if kind:
            cls.kinds[kind] = cls

    @classmethod
    def create(cls, kind, *args, **kwargs):
        return cls.kinds[kind](*args, **kwargs)

    @abstractmethod
    def body(self, rows): ...

    def header(self, rows):
        return f"{len(rows)} rows"

    def export(self, rows):
        return "\n".join(filter(None, [self.header(rows), self.body(rows)]))


class Full(Exporter, kind="full"):
    def __init__(self, separator=","):
        self.separator = separator

    def body(self, rows):
        return "\n".join(self.separator.join(row) for row in rows)


class Summary(Exporter, kind="summary"):
    def body(self, rows):
        return None


class Titled(Full, kind="titled"):
    def __init__(self, title, **kwargs):
        super().__init__(**kwargs)
        self.title = title

    def header(self, rows):
        return self.title

    def body(self, rows):
        return ""


rows = [["a", source()]]
sink(Exporter.create("full").export(rows))
sink(Exporter.create("summary").export(rows))
sink(Exporter.create("titled", "t").export(rows))
sink(Exporter.create("titled", source()).export([]))
sink(Exporter.create("full", separator=source()).export([["a", "b"]]))
sink(sorted(Exporter.kinds))
sink(Full.create("summary").header(rows))
