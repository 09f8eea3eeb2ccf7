from probe import source, sink


class Entity:
    _all = {}

    def __init__(self, key, note):
        self.key = key
        self.note = note
        Entity._all[key] = self

    @classmethod
    def find(cls, key):
        return cls._all[key]

    @classmethod
    def keys(cls):
        return list(cls._all)


Entity("a", "plain")
Entity("b", source())
sink(Entity.find("a").note)
sink(Entity.find("b").note)
sink(Entity.find("b").key)
sink(Entity.keys())
Entity.find("b").note = "clean"
sink(Entity.find("b").note)
Entity.find("a").note = source()
sink(Entity.find("a").note)
