from probe import source, sink


class Probe:
    seen = None

    def __eq__(self, other):
        self.seen = other
        return True

    def __lt__(self, other):
        self.seen = "less"
        return True

    __hash__ = None


probe = Probe()
probe == source()
sink(probe.seen)
probe < source()
sink(probe.seen)
sink(probe == source())
sink(probe != "x")
