from probe import source, sink


class Named:
    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name


class Keyed:
    def __init__(self, key, **rest):
        super().__init__(**rest)
        self.key = key


class Item(Named, Keyed):
    def __init__(self, name, key, price):
        super().__init__(name=name, key=key)
        self.price = price


item = Item("lamp", source(), "10")
sink(item.name)
sink(item.key)
sink(item.price)
second = Item(source(), "k", "12")
sink(second.name)
