from dataclasses import dataclass, field, replace, asdict, astuple, fields
from probe import source, sink


@dataclass(frozen=True)
class Line:
    sku: str
    amount: int = 1
    note: str = field(default="", repr=False)


@dataclass
class Order:
    number: int
    lines: list[Line] = field(default_factory=list)
    total: int = field(init=False, default=0)
    comment: str = ""

    def __post_init__(self):
        self.total = sum(line.amount for line in self.lines)
        self.summary = f"{self.number}/{self.comment}"

    def with_line(self, line):
        return replace(self, lines=[*self.lines, line])


order = Order(1).with_line(Line("s1", 2)).with_line(Line("s2", note=source()))
sink(order.lines[0])
sink(order.lines[1])
sink(repr(order.lines[1]))
sink(order.total)
sink(order.summary)
commented = replace(order, comment=source())
sink(commented.summary)
sink(order.comment)
sink(asdict(commented)["lines"][0]["note"])
sink(asdict(commented)["lines"][1]["note"])
sink(astuple(commented)[0])
sink(astuple(commented)[3])
sink([f.name for f in fields(commented)])
sink({f.name: getattr(commented, f.name) for f in fields(commented)}["comment"])
number, *_ = astuple(commented)
sink(number)
sink(str(commented))
sink(Line(source()) == Line("s"))
