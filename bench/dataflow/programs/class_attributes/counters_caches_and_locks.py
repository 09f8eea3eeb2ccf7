import threading
from probe import source, sink


class Client:
    _cache = {}
    _lock = threading.Lock()
    _last = None
    requests = 0

    def __init__(self, name):
        self.name = name

    def get(self, key, load):
        with self._lock:
            Client.requests += 1
            if key not in self._cache:
                self._cache[key] = load(key)
            type(self)._last = key
            return self._cache[key]

    @classmethod
    def reset(cls):
        cls._cache.clear()
        cls._last = None


class Isolated(Client):
    _cache = {}


client = Client("c")
sink(client.get("a", lambda key: source()))
sink(Client("d").get("a", lambda key: "other"))
sink(Client("d").get("b", lambda key: "other"))
sink(Isolated("e").get("a", lambda key: "isolated"))
sink(Client.requests)
sink(Client._last)
sink(Isolated._last)
Client.reset()
sink(Client("f").get("a", lambda key: "fresh"))
Isolated("g").get(source(), str.upper)
sink(Isolated._last)
sink(Client._last)
