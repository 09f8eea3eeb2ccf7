from probe import source, sink


class Maybe:
    def __init__(self, value):
        self._value = value

    @classmethod
    def of(cls, value):
        return cls(value)

    def map(self, function):
        return self if self._value is None else Maybe(function(self._value))

    def filter(self, predicate):
        return self if self._value is not None and predicate(self._value) else Maybe(None)

    def or_else(self, default):
        return default if self._value is None else self._value


class Lazy:
    def __init__(self, thunk):
        self._thunk = thunk

    def map(self, function):
        return Lazy(lambda: function(self._thunk()))

    def force(self):
        return self._thunk()


secret = source()
sink(Maybe.of(secret).map(str.upper).or_else("x"))
sink(Maybe.of(secret).map(len).or_else("x"))
sink(Maybe.of(None).map(lambda _: secret).or_else("x"))
sink(Maybe.of("a").filter(lambda text: False).or_else(secret))
sink(Maybe.of("a").filter(lambda text: True).or_else(secret))
sink(Maybe.of("a").map(lambda text: text + secret).or_else(None))
sink(Lazy(lambda: secret).map(str.strip).force())
sink(Lazy(lambda: secret).map(lambda _: "x").force())
sink(Lazy(lambda: "a").map(str.upper).map(lambda text: [text]).force())
