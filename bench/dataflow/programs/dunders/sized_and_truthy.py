from probe import source, sink


class Basket:
    def __init__(self, items=()):
        self.items = list(items)

    def __bool__(self):
        return bool(self.items)

    def __len__(self):
        return len(self.items)

    def __or__(self, other):
        return Basket(self.items + other.items)

    def __and__(self, other):
        return Basket(item for item in self.items if item in other.items)

    def __sub__(self, other):
        return Basket()


secret, plain = Basket([source()]), Basket(["a"])
sink((plain | secret).items)
sink((plain | plain).items)
sink((secret - plain).items)
sink((secret or plain).items)
sink((Basket() or plain).items)
sink(len(secret | plain))
sink(not secret)
