from probe import source, sink


class Money:
    def __init__(self, amount, note):
        self.amount = amount
        self.note = note

    def __str__(self):
        return f"{self.amount}"

    def __repr__(self):
        return f"Money({self.note})"

    def __int__(self):
        return self.amount

    def __bool__(self):
        return self.amount > 0

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount

    def __hash__(self):
        return hash(self.amount)


money = Money(3, source())
sink(str(money))
sink(repr(money))
sink(f"{money}")
sink(f"{money!r}")
sink("%s" % money)
sink("%r" % (money,))
sink(int(money))
sink(bool(money))
sink([str(item) for item in [money]])
sink(", ".join(map(repr, [money])))
sink({money: "v"}[money])
sink(str([money]))
sink("{0.amount}".format(money))
sink("{0.note}".format(money))
