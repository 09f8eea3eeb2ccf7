from probe import source, sink


class Root:
    def handle(self, value):
        return value


class Upper(Root):
    def handle(self, value):
        return super().handle(value.upper())


class Redact(Root):
    def handle(self, value):
        return super().handle("***")


class Quote(Root):
    def handle(self, value):
        return "'" + super().handle(value) + "'"


class Clean(Upper, Redact):
    pass


class Loud(Upper, Quote):
    pass


class Skips(Redact, Quote):
    def handle(self, value):
        return super(Redact, self).handle(value)


secret = source()
sink(Upper().handle(secret))
sink(Clean().handle(secret))
sink(Loud().handle(secret))
sink(Skips().handle(secret))
sink(Redact().handle(secret))
sink([cls.__name__ for cls in Loud.__mro__])
