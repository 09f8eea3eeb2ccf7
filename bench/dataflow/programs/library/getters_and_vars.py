import operator

from probe import source, sink


class Row:
    def __init__(self, key, note):
        self.key = key
        self.note = note


row = Row("k", source())
sink(vars(row))
sink(vars(row)["key"])
sink(vars(row)["note"])
sink(getattr(row, "note"))
sink(getattr(row, "none", "default"))
sink(hasattr(row, "note"))
sink(operator.attrgetter("key", "note")(row))
sink(operator.attrgetter("key", "note")(row)[0])
sink(operator.itemgetter("a")({"a": "x", "b": row.note}))
sink(list(vars(row)))
