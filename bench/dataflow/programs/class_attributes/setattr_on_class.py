from probe import source, sink


class Bag:
    pass


for name, value in (("a", "x"), ("b", source())):
    setattr(Bag, name, value)
sink(Bag.b)
sink(Bag().b)
setattr(Bag, "c", "clean")
sink(Bag.c)
sink(getattr(Bag, "d", "default"))
sink(getattr(Bag, "d", source()))
