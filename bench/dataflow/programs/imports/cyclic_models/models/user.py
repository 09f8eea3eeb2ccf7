from models import order as order_module


class User:
    def __init__(self, name):
        self.name = name
        self.orders = []

    def labels(self):
        return [entry.label() for entry in self.orders]

    def first_item(self):
        return order_module.item_of(self.orders[0])
