from probe import source, sink


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        if name == "secret":
            return "hidden"
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        setattr(self._target, name, "deleted")


class Data:
    kind = "k"

    def __init__(self, note):
        self.note = note
        self.secret = note


data = Data(source())
proxy = Proxy(data)
sink(proxy.note)
sink(proxy.secret)
sink(proxy.kind)
proxy.kind = source()
sink(data.kind)
sink(Data.kind)
del proxy.note
sink(data.note)
sink(getattr(proxy, "missing", "default"))
sink(hasattr(proxy, "note"))
proxy.note = source()
sink(proxy.note)
