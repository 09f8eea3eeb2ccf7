from probe import source, sink


class Lazy:
    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        return self._values[name]


class Constant:
    def __getattr__(self, name):
        return name.upper()


lazy = Lazy({"note": source(), "mode": "fast"})
sink(lazy.note)
sink(lazy.mode)
sink(getattr(lazy, "note"))
sink(Constant().note)
lazy.mode = source()
sink(lazy.mode)
