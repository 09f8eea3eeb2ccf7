from probe import source, sink


class Options:
    allowed = ("note", "mode", "limit")

    def __init__(self, **kwargs):
        for name in self.allowed:
            setattr(self, name, kwargs.get(name))
        self.unknown = [name for name in kwargs if name not in self.allowed]

    def update(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)
        return self


options = Options(note=source(), mode="fast", extra="x")
sink(options.note)
sink(options.mode)
sink(options.limit)
sink(options.unknown)
sink(options.update(limit="5").limit)
sink(options.update(note="clean", limit=source()).limit)
sink(options.mode)
