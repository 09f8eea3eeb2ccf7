from collections import OrderedDict

from probe import source, sink


class Cache:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()
        self.hits = 0

    def get(self, key, load):
        if key in self.data:
            self.hits += 1
            self.data.move_to_end(key)
        else:
            self.data[key] = load(key)
        return self.data[key]


cache = Cache(2)
sink(cache.get("a", lambda key: key))
sink(cache.get("b", lambda key: source()))
sink(cache.hits)
plain = Cache(2)
sink(plain.get("a", str.upper))
sink(plain.get(source(), len))
sink(list(plain.data))
