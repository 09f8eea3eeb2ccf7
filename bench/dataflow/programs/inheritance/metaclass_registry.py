from probe import source, sink


class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.known[name.lower()] = cls
        return cls

    def build(cls, *args):
        return cls(*args)


class Secret(metaclass=Registry):
    def __init__(self, value="none"):
        self.value = value

    def read(self):
        return self.value


class Masked(Secret):
    def read(self):
        return "masked"


sink(Registry.known["secret"](source()).read())
sink(Registry.known["masked"](source()).read())
sink(Secret.build(source()).read())
sink(Secret.build().read())
