from probe import source, sink


class Inner:
    def __init__(self, note):
        self.note = note

    def describe(self, prefix):
        return prefix + self.note

    def kind(self):
        return "inner"


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


proxy = Proxy(Inner(source()))
sink(proxy.note)
sink(proxy.describe("a"))
sink(proxy.kind())
plain = Proxy(Inner("x"))
sink(plain.describe("a"))
sink(plain.describe(source()))
