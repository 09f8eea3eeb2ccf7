from probe import source, sink


class Account:
    label = "account"

    def __init__(self, holder):
        self._holder = holder

    @property
    def title(self):
        return self._holder

    @property
    def code(self):
        return "0000"


class Masked(Account):
    label = "masked " + Account.label

    @property
    def title(self):
        return super().title[:0] + "(hidden)"

    @property
    def code(self):
        return super().code + self._holder


class Echo(Account):
    @property
    def title(self):
        return "Dr. " + super().title


secret = source()
sink(Account(secret).title)
sink(Account(secret).code)
sink(Masked(secret).code)
sink(Echo(secret).title)
sink(Masked("x").title)
sink(Masked(secret).label)
