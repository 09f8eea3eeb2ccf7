from collections import UserDict
from probe import source, sink


class Fallback(dict):
    def __missing__(self, key):
        value = self[key] = key * 2
        return value


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value.upper())

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


class Version:
    def __init__(self, text, note=""):
        self.numbers = [int(part) for part in text.split(".")]
        self.note = note

    def __lt__(self, other):
        return self.numbers < other.numbers

    def __index__(self):
        return self.numbers[0]

    def __int__(self):
        return self.numbers[-1]


f = Fallback()
f["k"] = "v"
sink(f["k"])
sink(f[source()])
sink(f.get("k"))
sink(f["z"])
u = Upper({"a": source()})
u["b"] = "b"
sink(u["A"])
sink(u["B"])
sink(u.data)
u.update(b=source())
sink(u["b"])
u["a"] = "clean"
sink(u["a"])
low, high = sorted([Version("2.1", source()), Version("1.0", "old")])
sink(low.note)
sink(high.note)
sink(["zero", source(), "two"][low])
sink(["zero", source(), "two"][high])
sink(int(high))
sink(max(low, high).note)
sink(min(low, high).note)
