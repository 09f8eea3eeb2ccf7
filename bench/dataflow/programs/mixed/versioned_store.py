import copy
from contextlib import contextmanager
from probe import source, sink


class Conflict(Exception):
    pass


class Store:
    def __init__(self):
        self._versions = [{}]

    @property
    def head(self):
        return self._versions[-1]

    @contextmanager
    def edit(self, message=""):
        draft = copy.deepcopy(self.head)
        try:
            yield draft
        except Conflict:
            self.last = "rolled back"
        else:
            self._versions.append(draft)
            self.last = message

    def diff(self):
        if len(self._versions) < 2:
            return {}
        old, new = self._versions[-2:]
        return {key: (old.get(key), new[key]) for key in new if old.get(key) != new[key]}


store = Store()
with store.edit("first") as draft:
    draft["a"] = {"x": "plain"}
sink(store.head["a"]["x"])
with store.edit("second") as draft:
    draft["a"]["x"] = source()
    draft["b"] = "other"
sink(store.head["a"]["x"])
sink(store._versions[1]["a"]["x"])
sink(store.head["b"])
sink(store.last)
with store.edit() as draft:
    draft["b"] = source()
    raise Conflict
sink(store.head["b"])
sink(store.last)
sink(store.diff())
sink(list(store.diff()))
