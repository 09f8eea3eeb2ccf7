from probe import source, sink
from collections import OrderedDict


class Lru:
    def __init__(self, size):
        self.size = size
        self.items = OrderedDict()
        self.evicted = []

    def put(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.size:
            old, _ = self.items.popitem(last=False)
            self.evicted.append(old)

    def get(self, key, default=None):
        return self.items.get(key, default)


cache = Lru(2)
cache.put("a", source())
sink(cache.get("a"))
sink(cache.get("z", "default"))
cache.put("b", "b")
cache.put("c", "c")
sink(cache.evicted)
plain = Lru(1)
plain.put("a", "a")
sink(plain.get("a"))
