from probe import source, sink


class Base:
    def __init__(self, **rest):
        self.rest = rest
        self.log = ["base"]

    def handle(self, value):
        return [value]


class Named(Base):
    def __init__(self, name="anonymous", **rest):
        super().__init__(**rest)
        self.name = name
        self.log.append("named")

    def handle(self, value):
        return super().handle(value) + [self.name]


class Timed(Base):
    def __init__(self, *, at=0, **rest):
        super().__init__(**rest)
        self.at = at
        self.log.append("timed")

    def handle(self, value):
        return super().handle(value) + [self.at]


class Both(Named, Timed):
    def handle(self, value):
        result = super().handle(value)
        return result[::-1]


both = Both(name=source(), at=5, other="o")
sink(both.name)
sink(both.at)
sink(both.rest)
sink(both.log)
got = both.handle("v")
sink(got[0])
sink(got[1])
sink(got[2])
plain = Timed(at=source())
sink(plain.handle("v")[0])
sink(plain.handle("v")[1])
sink(Named.handle(both, "x")[2])
sink(Base.handle(both, source()))


class Parent:
    greeting = "hello"

    def greet(self):
        return f"{self.greeting} {self.child()}"


class Child(Parent):
    def child(self):
        return source()


class Sober(Child):
    def child(self):
        super().child()
        return "sober"

    @property
    def greeting(self):
        return super().greeting.upper()


sink(Child().greet())
sink(Sober().greet())
sink(Parent.greeting)
for cls in (Child, Sober):
    sink(cls().child())
