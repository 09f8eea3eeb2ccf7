from probe import source, sink


class Store:
    def __init__(self):
        self.rows = {}

    def find(self, name):
        return self.rows.get(name)


def lookup(store, *names):
    for name in names:
        if (row := store.find(name)) is not None:
            return row
    return "nothing"


def size_or_text(text, limit=5):
    return text if (size := len(text)) < limit else f"{size} long"


def both(first, second):
    if (left := first()) and (right := second()):
        return [left, right]
    return []


def drain(items):
    seen = []
    while (item := items.pop() if items else None) is not None:
        seen.append(item)
    return seen


def last_word(words):
    [last := word for word in words]
    return last


store = Store()
store.rows["secret"] = source()
store.rows["plain"] = "plain"
sink(lookup(store, "missing", "plain"))
sink(lookup(store, "missing", "secret"))
sink(lookup(store, "missing"))
sink(size_or_text(source()))
sink(both(lambda: source(), lambda: "right")[0])
sink(both(lambda: source(), lambda: "right")[1])
sink(both(lambda: "", lambda: source()))
sink(drain(["one", source()]))
sink(drain(["one", "two"]))
sink(last_word(["one", source()]))
sink(last_word([source(), "two"]))
print(total := "total", (copy := source())[:0])
sink(total)
sink(copy)
