from functools import lru_cache, partial, partialmethod, reduce

from probe import source, sink


class Cell:
    def set(self, value, label):
        self.value = value
        self.label = label

    fix = partialmethod(set, label="fixed")


@lru_cache
def twice(text):
    return text * 2


cell = Cell()
cell.fix(source())
sink(cell.value)
sink(cell.label)
sink(twice(source()))
sink(twice("x"))
sink(reduce(lambda left, right: f"{left},{right}", ["a", source()]))
sink(partial(str.replace, "a-b", "-")(source()))
sink(partial(str.replace, "a-b", "-")("+"))
