from probe import source, sink


class Card:
    def __init__(self, owner, number):
        self.owner = owner
        self.number = number

    def __str__(self):
        return f"card of {self.owner}"

    def __repr__(self):
        return f"Card({self.owner!r}, {self.number!r})"

    def __format__(self, spec):
        return self.number if spec == "full" else "****"


card = Card("eva", source())
sink(str(card))
sink(repr(card))
sink(f"{card}")
sink(f"{card!r}")
sink(f"{card!s}")
sink(f"{card:full}")
sink(format(card))
sink("%s" % card)
sink("%r" % [card])
