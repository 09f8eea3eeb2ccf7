from probe import source, sink


class Observable:
    def __init__(self):
        self._watchers = []
        self._value = "start"

    def watch(self, callback):
        self._watchers.append(callback)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        for watcher in self._watchers:
            watcher(old, new)


changes, previous = [], []
model = Observable()
model.watch(lambda old, new: changes.append(new))
model.watch(lambda old, new: previous.append(old))
model.value = source()
sink(changes)
sink(previous)
sink(model.value)
model.value = "end"
sink(model.value)
sink(previous)
