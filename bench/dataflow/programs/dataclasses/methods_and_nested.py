from probe import source, sink
from dataclasses import asdict, dataclass


@dataclass
class Card:
    number: str
    brand: str


@dataclass
class Customer:
    name: str
    card: Card

    def public(self):
        return {"name": self.name, "brand": self.card.brand}

    def full(self):
        return {"name": self.name, "card": asdict(self.card)}


customer = Customer("ana", Card(source(), "visa"))
sink(customer.public())
sink(customer.full())
sink(asdict(customer)["card"]["number"])
sink(asdict(customer)["card"]["brand"])
sink(customer.card.number)
