from probe import source, sink


class Cache:
    def __init__(self):
        self.values = {}
        self.removed = []

    def __setitem__(self, key, value):
        self.values[key] = value

    def __delitem__(self, key):
        self.removed.append(self.values.pop(key))


class Audit:
    deleted = ()

    def __delattr__(self, name):
        self.__dict__["deleted"] = (name, self.__dict__.pop(name))


cache = Cache()
cache["a"] = source()
cache["b"] = "x"
sink(cache.removed)
del cache["b"]
sink(cache.removed)
del cache["a"]
sink(cache.removed)
sink(cache.values)
audit = Audit()
audit.note = source()
del audit.note
sink(audit.deleted[1])
sink(audit.deleted[0])
