from probe import source, sink
from dataclasses import dataclass


@dataclass
class Order:
    id: str
    address: str
    status: str

    @classmethod
    def from_dict(cls, data):
        return cls(data["id"], data["address"], data.get("status", "new"))

    @classmethod
    def from_row(cls, row):
        return cls(**row)


order = Order.from_dict({"id": "1", "address": source()})
sink(order.id)
sink(order.address)
sink(order.status)
second = Order.from_row({"id": source(), "address": "street", "status": "sent"})
sink(second.id)
sink(second.address)
