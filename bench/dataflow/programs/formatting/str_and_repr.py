from probe import source, sink


class Card:
    def __init__(self, number):
        self.number = number

    def __str__(self):
        return "card"

    def __repr__(self):
        return f"Card({self.number})"


card = Card(source())
sink(str(card))
sink(repr(card))
sink(f"{card}")
sink(f"{card!r}")
sink(f"{[card]}")
sink("%s" % [card])
