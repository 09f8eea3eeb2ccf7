from probe import source, sink


class Step:
    def __init__(self, function):
        self.function = function

    def __rshift__(self, other):
        return Step(lambda value: other.function(self.function(value)))

    def __rrshift__(self, value):
        return self.function(value)


strip = Step(str.strip)
shout = Step(str.upper)
hide = Step(lambda _: "hidden")
secret = source()
sink(secret >> strip)
sink(secret >> (strip >> shout))
sink(secret >> (strip >> hide))
sink("a" >> (strip >> shout))
sink("a" >> Step(lambda _: secret))
