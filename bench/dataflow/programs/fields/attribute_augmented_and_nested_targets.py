from probe import source, sink


class Bag:
    pass


bag = Bag()
bag.text = "a"
bag.text += source()
sink(bag.text)
bag.items = []
bag.items += ["x"]
sink(bag.items)
bag.inner = Bag()
bag.inner.items = {"k": []}
bag.inner.items["k"].append(source())
sink(bag.inner.items["k"])
sink(bag.items)
bag.a, (bag.b, *bag.rest) = "a", ("b", source(), "d")
sink(bag.a)
sink(bag.b)
sink(bag.rest)
for bag.current in ["x", source()]:
    pass
sink(bag.current)
for bag.inner.last in [source(), "end"]:
    pass
sink(bag.inner.last)
with open(__file__) as bag.handle:
    sink(bag.handle.closed)
[bag.left, bag.right] = [source(), "r"]
sink(bag.right)
sink(bag.left)
del bag.left
sink(hasattr(bag, "left"))
