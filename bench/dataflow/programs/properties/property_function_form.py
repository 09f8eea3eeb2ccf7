from probe import source, sink


class Temperature:
    def __init__(self, raw):
        self.raw = raw

    def _get(self):
        return self.raw

    def _set(self, value):
        self.raw = value

    def _zero(self):
        return "zero"

    value = property(_get, _set)
    zero = property(_zero)
    text = property(lambda self: "t:" + self.raw)


t = Temperature("1")
sink(t.value)
t.value = source()
sink(t.value)
sink(t.zero)
sink(t.text)
