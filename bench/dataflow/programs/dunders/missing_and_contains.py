from probe import source, sink


class Defaulting(dict):
    def __missing__(self, key):
        value = self[key] = key + "!"
        return value


class Watcher:
    def __init__(self):
        self.asked = []

    def __contains__(self, item):
        self.asked.append(item)
        return False

    def __bool__(self):
        return bool(self.asked)

    def __len__(self):
        return 3


table = Defaulting(a="plain")
sink(table["a"])
sink(table["b"])
sink(table[source()])
sink(table["b"])
sink(table.get("zz"))
sink(list(table.values()))
watch = Watcher()
sink("x" in watch)
sink(watch.asked)
if source() not in watch:
    sink(watch.asked)
sink(len(watch))
sink(bool(watch))
