from probe import source, sink


class Guarded:
    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = "hidden"
        self.size = len(new)


guarded = Guarded()
guarded.value = source()
sink(guarded.value)
sink(guarded.size)
guarded._value = source()
sink(guarded.value)
