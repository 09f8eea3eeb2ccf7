from probe import source, sink


class Adder:
    def __init__(self, text):
        self.text = text

    def __call__(self, other):
        return self.text + other


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


class Lazy:
    loaded = "class"

    def __getattr__(self, name):
        if name == "secret":
            return source()
        if name.startswith("_"):
            raise AttributeError(name)
        return name + "?"


class Upper:
    def __getattribute__(self, name):
        value = object.__getattribute__(self, name)
        return "hidden" if name == "secret" else value


class Thing:
    name = "thing"


sink(Adder(source())("x"))
sink(Adder("x")(source()))
sink(Adder("x")("y"))
sink(list(map(Adder("x"), ["a", source()])))
thing = Thing()
proxy = Proxy(thing)
proxy.note = source()
sink(thing.note)
sink(proxy.note)
sink(proxy.name)
lazy = Lazy()
sink(lazy.secret)
sink(lazy.other)
sink(lazy.loaded)
sink(getattr(lazy, "_private", "default"))
lazy.secret = "set"
sink(lazy.secret)
u = Upper()
u.secret = source()
u.note = source()
sink(u.secret)
sink(u.note)
