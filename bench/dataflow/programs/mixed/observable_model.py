from probe import source, sink


class Observable:
    def __init__(self, **fields):
        self.__dict__["_fields"] = dict(fields)
        self.__dict__["_changes"] = []
        self.__dict__["_watch"] = {}

    def __getattr__(self, name):
        try:
            return self._fields[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        old = self._fields.get(name)
        self._fields[name] = value
        self._changes.append((name, old))
        for watcher in self._watch.get(name, []) + self._watch.get("*", []):
            watcher(name, old, value)

    def watch(self, name, watcher):
        self._watch.setdefault(name, []).append(watcher)


news, names = [], []
model = Observable(title="t", note="n")
model.watch("note", lambda name, old, new: news.append(new))
model.watch("*", lambda name, *_: names.append(name))
sink(model.title)
model.note = source()
sink(model.note)
sink(news)
sink(names)
sink(model._changes)
model.note = "clean"
sink(model.note)
sink(model._changes)
sink(model._changes[0])
model.title = source()
sink(news[-1])
sink(model.title)
sink(getattr(model, "missing", "none"))
