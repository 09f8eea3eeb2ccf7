import threading

from probe import source, sink


class Shared:
    def __init__(self):
        self.lock = threading.Lock()
        self.values = {}

    def put(self, key, value):
        with self.lock:
            self.values[key] = value

    def get(self, key):
        with self.lock:
            return self.values[key]


shared = Shared()
shared.put("note", source())
shared.put("mode", "fast")
sink(shared.get("note"))
sink(shared.get("mode"))
