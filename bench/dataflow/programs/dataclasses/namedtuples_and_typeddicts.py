from collections import namedtuple
from typing import NamedTuple, TypedDict

from probe import source, sink

Point = namedtuple("Point", "x y", defaults=["dy"])


class Row(NamedTuple):
    name: str
    note: str = "n"

    def short(self):
        return self.name[:1]

    def full(self):
        return self.name + self.note


class Data(TypedDict, total=False):
    a: str
    b: str


def test_point():
    p = Point(source())
    sink(p.x)
    sink(p.y)
    sink(p[0])
    sink(p[1])
    sink(p._replace(x="clean"))
    sink(p._replace(y="clean"))
    sink(p._asdict()["y"])


def test_row():
    r = Row("a", note=source())
    name, note = r
    sink(name)
    sink(note)
    sink(r.short())
    sink(r.full())
    sink(Row._fields)
    sink(Row._make(["a", "b"]).note)
    sink(Row._make(["a", source()]).note)
    sink(Row._make(["a", source()]).name)


def test_typed():
    d = Data(a=source(), b="b")
    sink(d["a"])
    sink(d["b"])
    d.update(Data(a="x"))
    sink(d)


test_point()
test_row()
test_typed()
