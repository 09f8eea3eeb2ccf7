import operator

from probe import source, sink


class Row:
    def __init__(self, name, note):
        self.name = name
        self.note = note


row = Row("n", source())
pair = ("k", source())
get_note = operator.attrgetter("note")
get_name = operator.attrgetter("name")
sink(get_note(row))
sink(get_name(row))
sink(operator.itemgetter(0)(pair))
sink(operator.itemgetter(1)(pair))
sink(operator.add("a", pair[1]))
sink(list(map(operator.itemgetter(0), [pair])))
sink(operator.methodcaller("upper")(pair[1]))
sink(operator.eq(pair[1], "x"))
