from probe import source, sink


class Money:
    def __init__(self, amount, memo):
        self.amount = amount
        self.memo = memo

    def __neg__(self):
        return Money(-self.amount, self.memo)

    def __abs__(self):
        return Money(abs(self.amount), "abs")

    def __int__(self):
        return self.amount

    def __invert__(self):
        return self.memo

    def __round__(self, digits=0):
        return (self.memo, digits)


money = Money(5, source())
sink((-money).memo)
sink((-money).amount)
sink(abs(money).memo)
sink(int(money))
sink(~money)
sink(round(money, 2)[0])
sink(round(money, 2)[1])
