from probe import source, sink


class Base:
    def __init__(self, **kwargs):
        self.rest = kwargs

    def describe(self):
        return "base"

    def save(self, value):
        self.saved = value


class Logging(Base):
    def __init__(self, *, log=None, **kwargs):
        super().__init__(**kwargs)
        self.log = log if log is not None else []

    def describe(self):
        return "log+" + super().describe()

    def save(self, value):
        self.log.append(value)
        super().save(value)


class Masking(Base):
    def save(self, value):
        super().save("*" * len(value))


class Naming(Base):
    def __init__(self, *, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def describe(self):
        return self.name + "+" + super().describe()


class LogFirst(Logging, Masking):
    pass


class MaskFirst(Masking, Logging):
    pass


class All(Naming, LogFirst):
    pass


a = LogFirst()
a.save(source())
sink(a.log)
sink(a.saved)
b = MaskFirst()
b.save(source())
sink(b.log)
sink(b.saved)
c = All(name=source(), other="x")
sink(c.describe())
sink(c.rest)
sink(c.name)
c.save("x")
sink(c.saved)
d = All(name="n", secret=source())
sink(d.rest)
sink(d.describe())
