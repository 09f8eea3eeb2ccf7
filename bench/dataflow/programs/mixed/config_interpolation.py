import re
from collections import ChainMap
from probe import source, sink


class MissingKey(LookupError):
    pass


class Config:
    pattern = re.compile(r"\$\{(\w+)\}")

    def __init__(self, *layers, strict=True):
        self.values = ChainMap({}, *layers)
        self.strict = strict

    def __getitem__(self, key):
        try:
            raw = self.values[key]
        except KeyError:
            if self.strict:
                raise MissingKey(key) from None
            return ""
        return self.expand(raw) if isinstance(raw, str) else raw

    def expand(self, text, depth=0):
        if depth > 5:
            raise RecursionError(text)
        return self.pattern.sub(lambda found: self[found.group(1)], text)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def scoped(self, **more):
        return Config(more, *self.values.maps[1:], strict=self.strict)


base = {"host": "db", "password": source(), "url": "pg://${user}:${password}@${host}", "user": "app"}
config = Config({"greeting": "hello ${user}"}, base)
sink(config["host"])
sink(config["greeting"])
sink(config["url"])
sink(config.url)
sink(config.user)
sink(config.scoped(password="x")["url"])
sink(config.scoped(user=source())["greeting"])
sink(Config({"a": "${b}"}, strict=False)["a"])
try:
    config["nothing"]
except MissingKey as error:
    sink(str(error))
try:
    Config({})[source()]
except MissingKey as error:
    sink(error.args[0])
