from probe import source, sink


class Command:
    def execute(self):
        prepared = self.prepare()
        return prepared


class Leak(Command):
    def prepare(self):
        self.extra = source()
        return "ready"


class Clean(Command):
    extra = "none"

    def prepare(self):
        return "ready"


leak = Leak()
sink(leak.execute())
sink(leak.extra)
clean = Clean()
sink(clean.execute())
sink(clean.extra)
