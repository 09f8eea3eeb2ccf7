from probe import source, sink


class Base:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return self.combine(other)

    def __str__(self):
        return self.render()


class Keep(Base):
    def combine(self, other):
        return self.value + other

    def render(self):
        return self.value


class Drop(Base):
    def combine(self, other):
        return self.value

    def render(self):
        return "drop"


secret = source()
sink(Keep("a") + secret)
sink(Drop("a") + secret)
sink(Drop(secret) + "a")
sink(str(Keep(secret)))
sink(str(Drop(secret)))
sink(f"{Keep('x')}")
