from probe import source, sink


class Secret:
    def __init__(self, value):
        self._value = value

    @property
    def masked(self):
        return "*" * len(self._value)

    @property
    def tail(self):
        return self._value[-2:]

    @property
    def value(self):
        return self._value


secret = Secret(source())
sink(secret.masked)
sink(secret.tail)
sink(secret.value)
sink(Secret("x").value)
