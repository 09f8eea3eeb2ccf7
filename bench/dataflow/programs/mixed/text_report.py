import io
from collections import ChainMap
from enum import Enum
from itertools import groupby, zip_longest
from operator import itemgetter
from string import Template
from probe import source, sink


class Align(Enum):
    LEFT = "<"
    RIGHT = ">"


class Column:
    def __init__(self, key, width=8, align=Align.LEFT, show=str):
        self.key, self.width, self.align, self.show = key, width, align, show

    def cell(self, row):
        return f"{self.show(row.get(self.key, '-')):{self.align.value}{self.width}}"


class Table:
    def __init__(self, *columns, title=Template("== $name ==")):
        self.columns, self.title = columns, title

    def lines(self, rows, **context):
        yield self.title.substitute(context)
        yield " ".join(column.key.upper() for column in self.columns)
        for row in rows:
            yield " ".join(column.cell(row) for column in self.columns)

    def render(self, rows, **context):
        out = io.StringIO()
        for line in self.lines(rows, **context):
            print(line, file=out)
        return out.getvalue()

    def without(self, *keys):
        return Table(*(c for c in self.columns if c.key not in keys), title=self.title)


rows = [{"city": "x", "name": "ann", "note": source()}, {"city": "y", "name": "bob", "note": "ok"}]
table = Table(Column("name"), Column("note", align=Align.RIGHT), Column("size", show=len))
public = Table(Column("name"), Column("city"))
sink(public.render(rows, name="public"))
sink(public.render(rows, name=source()))
lines = list(Table(Column("name"), Column("note")).lines(rows, name="t"))
sink(lines[0])
sink(lines[1])
sink(lines[2])
sink(lines[3])
sink(Table(Column("name"), Column("note")).without("note").render(rows, name="t"))
sink(Table(Column("note", show=len)).render(rows, name="t"))
by_city = {city: list(group) for city, group in groupby(rows, key=itemgetter("city"))}
sink(by_city["x"][0]["note"])
sink(by_city["x"][0]["name"])
sink(by_city["y"])
defaults = {"note": "none", "name": "nobody"}
merged = [ChainMap(row, defaults) for row in ({"name": "cid"}, {"note": source()})]
sink(merged[0]["note"])
sink(merged[1]["note"])
sink(merged[1]["name"])
sink([dict(m)["note"] for m in merged][0])
padded = list(zip_longest(["a"], [source(), "c"], fillvalue="-"))
sink(padded[0][0])
sink(padded[0][1])
sink(padded[1])
