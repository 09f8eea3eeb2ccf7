from dataclasses import asdict, dataclass, field, replace
from typing import NamedTuple

from probe import source, sink


class Price(NamedTuple):
    amount: int
    currency: str = "EUR"


@dataclass(order=True)
class Line:
    position: int
    article: str = field(compare=False)
    price: Price = Price(1)
    remark: str = field(default="", repr=False, compare=False)

    @property
    def total(self):
        return self.price.amount * 2


@dataclass
class Order:
    customer: str
    lines: list[Line] = field(default_factory=list)
    meta: dict = field(default_factory=dict)

    def add(self, article, **options):
        line = Line(len(self.lines) + 1, article, **options)
        self.lines.append(line)
        return line

    def public(self):
        return {key: value for key, value in asdict(self).items() if key != "customer"}

    def remarks(self):
        return [line.remark for line in self.lines if line.remark]


order = Order("ann")
order.add("book")
order.add("pen", remark=source())
sink(order.customer)
sink(str(order))
sink(order.remarks())
sink([line.article for line in order.lines])
sink(asdict(order)["lines"][1]["remark"])
sink(asdict(order)["lines"][0]["remark"])
sink(order.public())
sink(Order(source()).public())
sink(order.lines[1].total)
sink(order.lines[1].price)
sink(sorted(order.lines, reverse=True)[0].remark)
sink(sorted(order.lines, reverse=True)[1].remark)
sink(max(order.lines).article)
clean = replace(order, lines=[replace(line, remark="") for line in order.lines])
sink(clean.remarks())
sink(clean.lines)
sink(Price(3, source()).currency)
sink(Price(3, source())._replace(currency="USD"))
sink(order == clean)
