from probe import source, sink


class Audited:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __setattr__(self, name, value):
        self.log.append(name)
        object.__setattr__(self, name, value)


class Blocked:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, "blocked")


audited = Audited()
audited.token = source()
sink(audited.token)
sink(audited.log)
blocked = Blocked()
blocked.token = source()
sink(blocked.token)
