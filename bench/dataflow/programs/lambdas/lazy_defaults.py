from probe import source, sink


class Setting:
    def __init__(self, factory):
        self.factory = factory
        self.cached = None

    def get(self):
        if self.cached is None:
            self.cached = self.factory()
        return self.cached


note = Setting(lambda: source())
mode = Setting(lambda: "fast")
sink(note.cached)
sink(note.get())
sink(note.cached)
sink(mode.get())
sink(mode.cached)
