from collections import namedtuple
from dataclasses import dataclass, replace
from typing import NamedTuple, Optional
from probe import source, sink

Pair = namedtuple("Pair", ["key", "value"])


class Row(NamedTuple):
    ident: int
    text: str
    label: str = "none"

    @property
    def short(self):
        return self.text[:1]

    def labelled(self, label):
        return self._replace(label=label)


@dataclass(frozen=True)
class Config:
    host: str
    token: Optional[str] = None

    def header(self):
        return {"Authorization": self.token or "anonymous"}

    @classmethod
    def from_pairs(cls, pairs):
        return cls(**dict(pairs))


row = Row(1, source())
ident, text, label = row
sink(ident)
sink(text)
sink(label)
sink(row.labelled("x").label)
sink(row.labelled("x").text)
sink(row.short)
sink(row[0])
sink(row[-1])
sink(Row(2, "b").labelled(source()).label)
sink(max([Row(1, "a"), Row(2, "b")]).text)
config = Config.from_pairs([Pair("host", "h"), Pair("token", source())])
sink(config.host)
sink(config.header())
sink(replace(config, token=None).header())
sink(Config("h").header())
sink([pair.key for pair in [Pair("a", source())]])
