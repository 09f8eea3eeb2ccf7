from probe import source, sink


class Small:
    def __init__(self, value):
        self.value = "small"


class Large:
    def __init__(self, value):
        self.value = value


class Auto:
    def __new__(cls, value, large=False):
        return Large(value) if large else Small(value)

    def __init__(self, value, large=False):
        self.value = source()


sink(Auto("x").value)
sink(Auto("x", large=True).value)
sink(Auto(source(), large=True).value)
sink(Auto(source()).value)
