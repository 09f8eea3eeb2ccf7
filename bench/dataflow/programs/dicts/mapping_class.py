from collections.abc import MutableMapping

from probe import source, sink


class Headers(MutableMapping):
    def __init__(self):
        self._store = {}

    def __getitem__(self, key):
        return self._store[key.lower()]

    def __setitem__(self, key, value):
        self._store[key.lower()] = value

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return iter(self._store)

    def __len__(self):
        return len(self._store)


headers = Headers()
headers["Note"] = source()
headers["mode"] = "fast"
sink(headers["note"])
sink(headers.get("NOTE"))
sink(headers.get("none", "default"))
sink(list(headers))
sink([value for value in headers.values()])
sink(len(headers))
headers.update(trace=source())
sink(headers["trace"])
