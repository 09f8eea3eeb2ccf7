from probe import source, sink


class Registry:
    items = {}
    last = None

    @classmethod
    def add(cls, name, value):
        cls.items[name] = value
        cls.last = value

    @staticmethod
    def names():
        return list(Registry.items)


class Special(Registry):
    last = "special"


Registry.add("a", source())
sink(Registry.last)
sink(Special.last)
sink(Special.items["a"])
sink(Registry.names())
Special.add("b", "plain")
sink(Registry.items["b"])
sink(Special.last)
sink(Registry.last)
Registry.add("c", "x")
sink(Registry.last)
sink(Registry.items)
