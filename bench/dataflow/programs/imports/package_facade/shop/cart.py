from .models import Item
from .utils.formatting import size


class Cart:
    def __init__(self):
        self.items: list[Item] = []

    def add(self, item):
        self.items.append(item)

    def names(self):
        return [i.name for i in self.items]

    def notes(self):
        return [i.note for i in self.items]


def checkout(cart):
    return {"total": sum(size(i.note) for i in cart.items), "lines": cart.notes()}
