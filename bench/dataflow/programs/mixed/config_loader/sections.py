class Section:
    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    def keys(self):
        return self._values.keys()

    def hidden(self, names):
        return {k: "***" if k in names else v for k, v in self._values.items()}


def wrap(value):
    return Section(value) if isinstance(value, dict) else value
