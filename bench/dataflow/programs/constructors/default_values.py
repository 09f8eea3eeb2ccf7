from probe import source, sink


class Setting:
    shared = []

    def __init__(self, value=source(), seen=[], fresh=None):
        self.value = value
        self.seen = seen
        self.fresh = fresh or []


sink(Setting().value)
sink(Setting("x").value)
first = Setting("x")
first.seen.append(source())
first.fresh.append(source())
second = Setting("y")
sink(second.seen)
sink(second.fresh)
sink(second.shared)
