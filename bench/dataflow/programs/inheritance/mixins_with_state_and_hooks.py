from probe import source, sink


class Observable:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._observers = []

    def observe(self, callback):
        self._observers.append(callback)

    def notify(self, *event):
        for callback in self._observers:
            callback(*event)


class Named:
    def __init__(self, name="unnamed", **kwargs):
        super().__init__(**kwargs)
        self.name = name


class Valued(Observable, Named):
    def __init__(self, value=None, **kwargs):
        super().__init__(**kwargs)
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        self.notify("value", old, new)


item = Valued(name="n")
seen, kinds = [], []
item.observe(lambda kind, old, new: seen.append(new))
item.observe(lambda kind, *_: kinds.append(kind))
item.value = source()
sink(seen)
sink(kinds)
sink(item.value)
sink(item.name)
item.value = "later"
sink(item.value)
sink(seen[0])
olds = []
item.observe(lambda _, old, new: olds.append(old))
item.value = "third"
sink(olds)
sink(Valued(name=source()).name)
sink(Valued(source()).value)
