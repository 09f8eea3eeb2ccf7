from collections import UserDict
from types import MappingProxyType
from probe import source, sink


class Tidy(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


inner = {"k": "plain"}
view = MappingProxyType(inner)
sink(view["k"])
inner["s"] = source()
sink(view["s"])
sink(view["k"])
tidy = Tidy()
tidy["Name"] = source()
tidy["Other"] = "plain"
sink(tidy["name"])
sink(tidy["other"])
sink(tidy.data["name"])
sink(tidy.get("Name", "nothing"))
