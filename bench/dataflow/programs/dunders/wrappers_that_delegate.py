from probe import source, sink


class Logged:
    def __init__(self, inner):
        self._inner = inner
        self._log = []

    def __getattr__(self, name):
        self._log.append(name)
        found = getattr(self._inner, name)
        if not callable(found):
            return found

        def call(*args):
            self._log.append(len(args))
            return found(*args)

        return call

    def __getitem__(self, key):
        self._log.append(key)
        return self._inner[key]

    def __setitem__(self, key, value):
        self._inner[key] = value

    def __delitem__(self, key):
        del self._inner[key]

    def __len__(self):
        return len(self._inner)

    def __iter__(self):
        for item in self._inner:
            yield item


class Frozen:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")


class Defaulting:
    def __init__(self, values, fallback):
        self.values, self.fallback = values, fallback

    def __getitem__(self, key):
        return self.values[key] if key in self.values else self.fallback(key)


class Chain:
    def __init__(self, path=()):
        self.path = path

    def __getattr__(self, name):
        return Chain((*self.path, name))

    def __truediv__(self, name):
        return Chain((*self.path, name))

    def __str__(self):
        return "/".join(self.path)


record = Logged({"note": source(), "name": "ann"})
sink(record["note"])
sink(record["name"])
sink(record._log)
sink(record.get("note"))
sink(record.get("name"))
sink(sorted(record.keys()))
record["note"] = "clean"
sink(record["note"])
record["more"] = source()
sink(record["more"])
del record["more"]
sink([record[key] for key in record])
sink(len(record))
frozen = Frozen(note=source(), name="ann")
try:
    frozen.note = "clean"
except AttributeError as error:
    sink(str(error))
sink(frozen.note)
sink(frozen.name)
values = Defaulting({"here": "plain"}, lambda key: source())
sink(values["here"])
sink(values["there"])
sink(Defaulting({"here": source()}, lambda key: key)["there"])
sink(str(Chain().users.notes))
sink(str(Chain().users / source()))
sink(str(Chain() / "plain"))
