import time
from probe import source, sink


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        self.now += 1
        return self.now


class RateLimited:
    def __init__(self, inner, limit, clock):
        self._inner = inner
        self._limit = limit
        self._clock = clock
        self._calls = []

    def __getattr__(self, name):
        attribute = getattr(self._inner, name)
        if not callable(attribute):
            return attribute

        def limited(*args, **kwargs):
            self._calls.append((self._clock(), name))
            if len(self._calls) > self._limit:
                raise RuntimeError("limit reached in " + name)
            return attribute(*args, **kwargs)

        return limited


class Repository:
    table = "notes"

    def __init__(self, **rows):
        self.rows = rows

    def get(self, key, default="none"):
        return self.rows.get(key, default)

    def keys(self):
        return sorted(self.rows)

    def put(self, key, value):
        self.rows[key] = value
        return key


limited = RateLimited(Repository(a="1", s=source()), limit=5, clock=Clock())
sink(limited.table)
sink(limited.get("a"))
sink(limited.get("s"))
sink(limited.keys())
sink(limited.put("b", source()))
sink(limited.get("b"))
sink(limited._calls)
try:
    limited.get("s")
except RuntimeError as error:
    sink(str(error))
sink(limited.rows["a"])
sink(limited.rows["b"])
