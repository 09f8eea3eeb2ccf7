from probe import source, sink


class Row:
    def __init__(self, label, value):
        self.label, self.value = label, value

    def __str__(self):
        return "{:<10}|{:>5}".format(self.label, len(self.value))

    def __repr__(self):
        return f"Row({self.label!r}, {self.value!r})"


rows = [Row("a", source()), Row("b", "x")]
sink("\n".join(map(str, rows)))
sink("\n".join(map(repr, rows)))
sink(f"{rows[0]}")
sink(f"{rows}")
sink(f"{rows[1]!r}")
sink("%s" % rows[0])
sink("%s" % (rows,))
sink("{0.label} {0.value}".format(rows[0]))
sink("{0.label}".format(rows[0]))
sink("{r[1].value}".format(r=rows))
