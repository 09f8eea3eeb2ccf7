from collections import namedtuple
from typing import NamedTuple

from probe import source, sink

Row = namedtuple("Row", "id note size")


class Entry(NamedTuple):
    key: str
    value: str
    weight: int = 1


row = Row("1", source(), 3)
id_, note, size = row
sink(id_)
sink(note)
sink(row.note)
sink(row.size)
sink(row._replace(note="x").note)
entry = Entry("k", source())
key, value, weight = entry
sink(key)
sink(value)
sink(entry._asdict()["value"])
sink(entry._asdict()["key"])
