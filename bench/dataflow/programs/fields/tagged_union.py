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

    def or_else(self, default):
        return default if self.error else self.value


secret = source()
sink(Result.ok(secret).value)
sink(Result.ok(secret).error)
sink(Result.fail(secret).error)
sink(Result.fail(secret).value)
sink(Result.ok(secret).map(str.upper).or_else("none"))
sink(Result.ok(secret).map(len).or_else("none"))
sink(Result.fail("broken").or_else(secret))
sink(Result.ok("x").map(str.upper).value)
