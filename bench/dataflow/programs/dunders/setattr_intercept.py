from probe import source, sink


class Tracked:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __setattr__(self, name, value):
        self.log.append(name)
        object.__setattr__(self, name, value)


class Censored:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, "*" * len(value))


tracked = Tracked()
tracked.note = source()
sink(tracked.note)
sink(tracked.log)
censored = Censored()
censored.note = source()
sink(censored.note)
