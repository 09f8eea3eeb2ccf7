from probe import source, sink
from dataclasses import dataclass


@dataclass
class Card:
    number: str
    holder: str

    @property
    def masked(self):
        return "****"

    @property
    def line(self):
        return f"{self.holder} {self.number}"

    def __iter__(self):
        return iter((self.number, self.holder))


card = Card(source(), "ana")
number, holder = card
sink(number)
sink(holder)
sink(card.masked)
sink(card.line)
sink(list(card)[1])
