from probe import source, sink


class Money:
    def __init__(self, amount, memo):
        self.amount = amount
        self.memo = memo

    def __format__(self, spec):
        if spec == "full":
            return f"{self.amount} ({self.memo})"
        return str(self.amount)

    def __str__(self):
        return f"Money {self.amount}"

    def __repr__(self):
        return f"Money({self.amount!r}, {self.memo!r})"


m = Money(3, source())
sink(f"{m}")
sink(f"{m:full}")
sink("{:full}".format(m))
sink(format(m, "full"))
sink(format(m))
sink(str(m))
sink(repr(m))
sink(f"{m!s}")
sink(f"{m!r}")
sink("%s" % m)
sink("%r" % m)
sink(str([m]))
