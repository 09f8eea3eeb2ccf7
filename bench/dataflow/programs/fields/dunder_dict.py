from probe import source, sink


class Bag:
    def __init__(self, **fields):
        self.__dict__.update(fields)


bag = Bag(note=source(), size="3")
sink(bag.note)
sink(bag.size)
sink(bag.__dict__["note"])
bag.__dict__["size"] = source()
sink(bag.size)
sink(list(vars(bag)))
bag.__dict__ = {"note": "none"}
sink(bag.note)
