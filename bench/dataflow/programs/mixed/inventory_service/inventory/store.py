from .items import Item


class Inventory:
    def __init__(self, log):
        self._items = {}
        self._log = log

    def add(self, name, count, **options):
        item = self._items[name] = Item.build(name, count, **options)
        self._log.record("added", name=item.name, count=item.count)
        return item

    def remove(self, name):
        item = self._items.pop(name)
        self._log.record("removed", name=item.name)

    def rename(self, old, new):
        item = self._items.pop(old)
        item.name = new
        self._items[new] = item

    def total(self):
        return sum(item.count for item in self)

    def __getitem__(self, name):
        return self._items[name]

    def __contains__(self, name):
        return name in self._items

    def __iter__(self):
        return iter(list(self._items.values()))

    def __len__(self):
        return len(self._items)
