from probe import source, sink


class Base:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value

    @property
    def shown(self):
        return f"<{self.value}>"


class Hidden(Base):
    @property
    def value(self):
        return "hidden"


class Settable(Base):
    @Base.value.setter
    def value(self, new):
        self._value = new


class Upper(Base):
    @property
    def value(self):
        return super().value.upper()


class Sized(Base):
    @property
    def value(self):
        return str(len(super().value))


class Static(Base):
    value = "static"

    def __init__(self, ignored):
        pass


sink(Base(source()).shown)
sink(Hidden(source()).shown)
sink(Upper(source()).shown)
sink(Sized(source()).shown)
sink(Static(source()).shown)
s = Settable("a")
sink(s.shown)
s.value = source()
sink(s.shown)
s.value = "clean"
sink(s.shown)
for item in (Hidden(source()), Sized(source())):
    sink(item.value)
