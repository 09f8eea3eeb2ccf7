from probe import source, sink


class Field:
    def __init__(self):
        self._value = "initial"

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = "set"
        self.length = len(new)


class Open(Field):
    @Field.value.setter
    def value(self, new):
        self._value = new


field = Field()
field.value = source()
sink(field.value)
sink(field.length)
opened = Open()
opened.value = source()
sink(opened.value)
