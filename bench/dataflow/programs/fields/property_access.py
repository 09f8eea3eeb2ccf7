from probe import source, sink


class Account:
    def __init__(self, raw):
        self._raw = raw
        self.reads = 0

    @property
    def raw(self):
        self.reads += 1
        return self._raw

    @raw.setter
    def raw(self, value):
        self._raw = value.strip()

    @property
    def size(self):
        return len(self._raw)


account = Account(source())
sink(account.raw)
sink(account.size)
sink(account.reads)
account.raw = " clean "
sink(account.raw)
account.raw = source()
sink(account._raw)
