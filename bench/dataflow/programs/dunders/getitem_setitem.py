from probe import source, sink


class Table:
    def __init__(self):
        self._rows = {}
        self.reads = 0

    def __getitem__(self, key):
        self.reads += 1
        return self._rows[key]

    def __setitem__(self, key, value):
        self._rows[key] = value

    def __delitem__(self, key):
        del self._rows[key]

    def __contains__(self, key):
        return key in self._rows

    def __len__(self):
        return len(self._rows)


table = Table()
table["note"] = source()
table["mode"] = "fast"
sink(table["note"])
sink(table["mode"])
sink("note" in table)
sink(len(table))
sink(table.reads)
del table["note"]
sink(table._rows)
