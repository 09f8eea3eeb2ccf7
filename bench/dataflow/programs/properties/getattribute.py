from probe import source, sink


class Guarded:
    def __init__(self, secret):
        self.secret = secret
        self.label = "label"

    def __getattribute__(self, name):
        if name == "secret":
            return "guarded"
        return object.__getattribute__(self, name)

    def reveal(self):
        return object.__getattribute__(self, "secret")


guarded = Guarded(source())
sink(guarded.secret)
sink(guarded.label)
sink(guarded.reveal())
sink(getattr(guarded, "secret"))
