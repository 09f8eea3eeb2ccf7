from probe import source, sink


class Lazy:
    def __init__(self, **loaders):
        self._loaders = loaders
        self._calls = []

    def __getattr__(self, name):
        try:
            loader = self._loaders[name]
        except KeyError:
            raise AttributeError(f"no {name}") from None
        self._calls.append(name)
        value = loader()
        self.__dict__[name] = value
        return value

    def __dir__(self):
        return sorted(self._loaders)


record = Lazy(note=source, city=lambda: "c")
sink(record._calls)
sink(record.city)
sink(record.note)
sink(record._calls)
sink(record.__dict__["city"])
sink(vars(record)["note"])
sink(dir(record))
try:
    record.other
except AttributeError as error:
    sink(str(error))
sink(getattr(record, "zip", "none"))
sink(hasattr(record, "zip"))
