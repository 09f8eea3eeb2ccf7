from probe import source, sink


class Account:
    def __init__(self):
        self._pin = "0000"
        self._owner = "ana"

    @property
    def pin(self):
        return self._pin

    @pin.setter
    def pin(self, value):
        self._pin = value

    @property
    def owner(self):
        return self._owner


account = Account()
sink(account.pin)
account.pin = source()
sink(account.pin)
sink(account.owner)
sink(account._pin)
