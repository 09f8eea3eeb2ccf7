from probe import source, sink


class Row:
    def __init__(self, name, note):
        self.name = name
        self.note = note

    def summary(self):
        return self.name + "!"

    def full(self):
        return f"{self.name}: {self.note}"


rows = [Row("a", source()), Row("b", "plain")]


def names():
    return [r.name for r in rows]


def notes():
    return {r.name: r.note for r in rows}


def summaries():
    return [r.summary() for r in rows]


def fulls():
    return [r.full() for r in rows]


sink(names())
sink(notes())
sink(notes()["a"])
sink(notes()["b"])
sink(summaries())
sink(fulls())
sink(set(len(r.note) for r in rows))
sink(next(r for r in rows if r.name == "b").note)
sink(next(r.note for r in rows if r.name == "a"))
sink(next((r.note for r in rows if r.name == "zz"), "none"))
sink(any(r.note for r in rows))
sink(sorted(r.note for r in rows))
