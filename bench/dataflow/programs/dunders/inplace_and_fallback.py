from probe import source, sink


class Bag:
    def __init__(self, items=()):
        self.items = list(items)

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __isub__(self, item):
        return Bag(x for x in self.items if x != item)

    def __or__(self, other):
        return Bag(self.items + other.items)

    def __imul__(self, times):
        return "replaced"


bag = Bag(["a"])
alias = bag
bag += source()
sink(alias.items)
bag -= "a"
sink(bag.items)
sink(alias.items[0])
bag |= Bag(["z"])
sink(bag.items[-1])
both = Bag(["a"]) | Bag(["b"])
sink(both.items)
bag *= 2
sink(bag)
holder = {"bag": Bag()}
holder["bag"] += source()
sink(holder["bag"].items)
holder["bag"] *= 3
sink(holder["bag"])
