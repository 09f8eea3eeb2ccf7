from probe import source, sink

registry = {}


def register(cls):
    registry[cls.__name__] = cls
    return cls


def add_repr(*names):
    def decorate(cls):
        def __repr__(self):
            return ", ".join(str(getattr(self, n)) for n in names)

        cls.__repr__ = __repr__
        return cls

    return decorate


def singleton(cls):
    instances = {}

    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]

    return get


@register
@add_repr("name")
class A:
    def __init__(self, name, note):
        self.name, self.note = name, note


@register
@add_repr("name", "note")
class B(A):
    pass


@singleton
class Store:
    def __init__(self, value="none"):
        self.value = value


sink(repr(A("n", source())))
sink(repr(B("n", source())))
sink(str(A(source(), "n")))
sink(registry["A"]("n", source()).name)
sink(registry["B"]("n", source()).note)
Store(source())
sink(Store().value)
sink(Store("later").value)
