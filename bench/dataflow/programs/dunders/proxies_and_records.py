from probe import source, sink


class Record:
    __slots__ = ("_data", "_log")

    def __init__(self, data):
        object.__setattr__(self, "_data", data)
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self._log.append(name)
        self._data[name] = value

    def __delattr__(self, name):
        self._data.pop(name)

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        return key in self._data

    def __repr__(self):
        return f"Record({', '.join(self._data)})"

    def __str__(self):
        return ", ".join(f"{k}={v}" for k, v in self._data.items())

    def __format__(self, spec):
        return self._data[spec] if spec else str(self)

    def __call__(self, **changes):
        return Record({**self._data, **changes})

    def __or__(self, other):
        return Record({**self._data, **other._data})


r = Record({"name": "n"})
r.note = source()
sink(r.note)
sink(r.name)
sink(r["note"])
sink(r._log)
sink(repr(r))
sink(str(r))
sink(f"{r:name}")
sink(f"{r:note}")
s = r(note="replaced", name=source())
sink(s.note)
sink(s.name)
sink(r.name)
t = r | Record({"note": "other"})
sink(t.note)
sink((Record({"note": "other"}) | r).note)
del r.note
r["name"] = source()
sink(r.name)
del r["name"]
sink(getattr(r, "name", "default"))
sink("name" in r)
