import operator
from functools import reduce
from probe import source, sink


class Patient:
    def __init__(self, name, note):
        self.name = name
        self.note = note

    def show(self, prefix=""):
        return prefix + self.note


patients = [Patient("b", source()), Patient("a", "fine")]
sink(list(map(operator.attrgetter("name"), patients)))
sink(list(map(operator.attrgetter("note"), patients)))
sink(operator.attrgetter("name", "note")(patients[0]))
sink(operator.methodcaller("show", prefix="> ")(patients[0]))
sink(operator.methodcaller("show", "> ")(patients[1]))
sink(operator.itemgetter(1)(("a", source())))
sink(operator.itemgetter(0, 2)(("a", source(), "c")))
sink(reduce(operator.add, ["a", source()]))
sink(operator.concat("a", source()))
sink(operator.contains(source(), "a"))
sink(operator.mul("-", 3))
items = ["x"]
operator.iadd(items, [source()])
sink(items)
operator.setitem(items, 1, "y")
sink(items)
