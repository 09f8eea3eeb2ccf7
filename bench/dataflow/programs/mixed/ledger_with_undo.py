import copy
from functools import wraps

from probe import source, sink


def undoable(method):
    @wraps(method)
    def run(self, *args, **kwargs):
        self._past.append(copy.deepcopy(self._data))
        try:
            return method(self, *args, **kwargs)
        except LookupError as error:
            self._data = self._past.pop()
            self.last_error = str(error)

    return run


class Ledger:
    def __init__(self):
        self._data = {}
        self._past = []
        self.last_error = None

    @undoable
    def put(self, key, value):
        self._data[key] = value

    @undoable
    def rename(self, old, new):
        self._data[new] = self._data.pop(old)

    def undo(self):
        if self._past:
            self._data = self._past.pop()

    def __getitem__(self, key):
        return self._data[key]

    def view(self):
        return dict(self._data)


ledger = Ledger()
ledger.put("a", "plain")
ledger.put("b", source())
sink(ledger["a"])
sink(ledger["b"])
ledger.rename("b", "c")
sink(sorted(ledger.view()))
sink(ledger["c"])
ledger.undo()
sink(ledger["b"])
ledger.undo()
sink(ledger.view())
ledger.rename("missing", "x")
sink(ledger.last_error)
sink(ledger.view())
ledger.rename(source(), "x")
sink(ledger.last_error)
sink(ledger.view())
