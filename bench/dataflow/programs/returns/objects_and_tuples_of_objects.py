from probe import source, sink


class Result:
    def __init__(self, value=None, error=None):
        self.value = value
        self.error = error

    @classmethod
    def ok(cls, value):
        return cls(value=value)

    @classmethod
    def fail(cls, error):
        return cls(error=error)

    def map(self, function):
        return self if self.error else Result.ok(function(self.value))

    def unwrap_or(self, default):
        return default if self.error else self.value


def load(key):
    if key == "secret":
        return Result.ok(source())
    return Result.fail("no " + key)


def both():
    return load("secret"), load("other")


good, bad = both()
sink(good.value)
sink(good.error)
sink(bad.error)
sink(bad.value)
sink(good.map(str.upper).value)
sink(good.map(len).value)
sink(bad.unwrap_or("default"))
sink(good.unwrap_or("default"))
sink(bad.unwrap_or(source()))
sink(good.map(lambda value: "x").unwrap_or("d"))
