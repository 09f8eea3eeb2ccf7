from probe import source, sink


class Unit:
    registry = {}
    prefix = "unit"
    created = 0

    def __init__(self, name):
        self.name = name
        Unit.created += 1
        self.registry.setdefault(type(self).__name__, []).append(name)

    @classmethod
    def label(cls):
        return cls.prefix

    @staticmethod
    def reset():
        Unit.registry = {}


class Ward(Unit):
    prefix = "ward"


class Lab(Unit):
    prefix = "lab"
    secret = source()

    def key(self):
        return self.secret

    def count(self):
        return len(self.secret)


Ward("north")
Lab(source())
sink(Unit.registry["Ward"])
sink(Unit.registry["Lab"])
sink(Ward.registry is Unit.registry)
sink(Unit.created)
sink(Ward.label())
sink(Lab("x").key())
sink(Lab("x").count())
Ward.prefix = source()
sink(Ward.label())
sink(Unit.label())
sink(Lab.label())
Unit.reset()
sink(Unit.registry)
Lab.secret = "clean"
sink(Lab("x").key())
