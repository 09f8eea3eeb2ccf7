from probe import source, sink


class Table:
    def __init__(self, rows):
        self._rows = dict(rows)
        self.reads = []

    def __getitem__(self, key):
        self.reads.append(key)
        return self._rows[key]

    def __setitem__(self, key, value):
        self._rows[key.lower()] = value

    def __delitem__(self, key):
        del self._rows[key]

    def __contains__(self, value):
        return value in self._rows.values()

    def __len__(self):
        return len(self._rows)

    def __iter__(self):
        return iter(sorted(self._rows))

    def __reversed__(self):
        return [self._rows[k] for k in sorted(self._rows, reverse=True)]

    def __missing__(self, key):
        return source()


def test_get():
    t = Table({"a": source(), "b": "b"})
    sink(t["a"])
    sink(t["b"])
    sink(t.reads)
    sink(list(t))
    sink(len(t))


def test_set():
    t = Table([])
    t["KEY"] = source()
    t["Other"] = "x"
    sink(t["key"])
    sink(t["other"])
    del t["key"]
    sink(t._rows)


def test_contains():
    t = Table({"a": "x"})
    sink(source() in t)


def test_reversed():
    sink(reversed(Table({"a": source()})))
    sink(reversed(Table({"a": "x"})))


class Fallback(dict):
    def __missing__(self, key):
        return source() if key == "s" else "?"


def test_missing():
    f = Fallback(a="a")
    sink(f["a"])
    sink(f["s"])
    sink(f["t"])
    sink(f.get("s", "none"))


test_get()
test_set()
test_contains()
test_reversed()
test_missing()
