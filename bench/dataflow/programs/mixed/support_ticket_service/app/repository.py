class Repository:
    def __init__(self):
        self._items = {}

    def save(self, item):
        self._items[item.id] = item
        return item

    def get(self, ident):
        return self._items[ident]

    def all(self):
        return list(self._items.values())

    def find(self, predicate):
        return [item for item in self.all() if predicate(item)]

    def count(self):
        return len(self._items)
