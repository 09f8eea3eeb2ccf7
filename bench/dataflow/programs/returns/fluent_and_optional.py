from probe import source, sink


class Maybe:
    def __init__(self, value):
        self.value = value

    def map(self, f):
        if self.value is None:
            return self
        return Maybe(f(self.value))

    def filter(self, f):
        return self if self.value is not None and f(self.value) else Maybe(None)

    def or_else(self, default):
        return default if self.value is None else self.value


def find(rows, name):
    for row in rows:
        if row["name"] == name:
            return row
    return None


def note_of(rows, name):
    row = find(rows, name)
    if row is None:
        return "no such row"
    return row["note"]


def name_of(rows, name):
    row = find(rows, name)
    return row and row["name"]


rows = [{"name": "a", "note": source()}, {"name": "b", "note": "plain"}]
sink(Maybe(source()).map(str.upper).or_else("none"))
sink(Maybe(source()).map(len).or_else("none"))
sink(Maybe(source()).filter(str.isascii).or_else("none"))
sink(Maybe(None).map(str.upper).or_else("none"))
sink(Maybe(None).or_else(source()))
sink(Maybe("x").or_else(source()))
sink(Maybe("x").map(lambda _: source()).or_else("none"))
sink(note_of(rows, "a"))
sink(note_of(rows, "b"))
sink(note_of(rows, "zz"))
sink(name_of(rows, "a"))
sink(find(rows, "b"))
sink(find(rows, "a"))
