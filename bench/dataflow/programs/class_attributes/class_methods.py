from probe import source, sink


class Registry:
    items = []
    last = "none"

    @classmethod
    def add(cls, item):
        cls.items.append(item)
        cls.last = item

    @classmethod
    def clear(cls):
        cls.items = []

    @classmethod
    def size(cls):
        return len(cls.items)


Registry.add("a")
sink(Registry.last)
Registry.add(source())
sink(Registry.last)
sink(Registry.items)
sink(Registry.size())
Registry.clear()
sink(Registry.items)
