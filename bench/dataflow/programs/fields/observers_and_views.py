from probe import source, sink


class Model:
    def __init__(self):
        self.listeners = []
        self.data = {}

    def set(self, key, value):
        old = self.data.get(key)
        self.data[key] = value
        for listener in self.listeners:
            listener.changed(self, key, old)


class LastKey:
    key = None

    def changed(self, model, key, old):
        self.key = key


class LastValue:
    value = None

    def changed(self, model, key, old):
        self.value = model.data[key]


class LastOld:
    old = "none"

    def changed(self, model, key, old):
        self.old = old


model = Model()
keys, values, olds = LastKey(), LastValue(), LastOld()
model.listeners += [keys, values, olds]
model.set("note", source())
sink(keys.key)
sink(values.value)
sink(olds.old)
model.set("note", "clean")
sink(values.value)
sink(olds.old)
model.set("note", "again")
sink(olds.old)
model.set(source(), "x")
sink(keys.key)
sink(values.value)
other = Model()
other.set("a", "b")
sink(other.data)
