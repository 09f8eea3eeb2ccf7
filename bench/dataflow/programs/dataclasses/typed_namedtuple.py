from probe import source, sink
from typing import NamedTuple


class Payment(NamedTuple):
    amount: int
    card: str
    note: str = "none"

    def masked(self):
        return self._replace(card="****")

    def describe(self):
        return f"{self.amount} by {self.card}"


payment = Payment(10, source())
sink(payment.amount)
sink(payment.describe())
sink(payment.masked())
sink(payment.masked().describe())
sink(payment)
