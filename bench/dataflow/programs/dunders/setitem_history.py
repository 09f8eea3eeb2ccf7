from probe import source, sink


class Versioned:
    def __init__(self):
        self._data = {}
        self._history = []

    def __setitem__(self, key, value):
        if key in self._data:
            self._history.append((key, self._data[key]))
        self._data[key] = value

    def __getitem__(self, key):
        return self._data[key]

    def __delitem__(self, key):
        self._history.append((key, self._data.pop(key)))

    def __contains__(self, key):
        return key in self._data

    def __iter__(self):
        return iter(self._data)

    def undo(self):
        key, value = self._history.pop()
        self._data[key] = value


doc = Versioned()
doc["title"] = "plain"
doc["body"] = source()
sink(doc["title"])
sink(doc["body"])
sink(list(doc))
doc["body"] = "edited"
sink(doc["body"])
sink(doc._history)
doc.undo()
sink(doc["body"])
del doc["body"]
sink("body" in doc)
sink(list(doc))
doc.undo()
sink(doc["body"])
sink({**{key: doc[key] for key in doc}}["title"])
