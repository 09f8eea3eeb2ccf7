from operator import attrgetter, itemgetter, methodcaller

from probe import source, sink


class Item:
    def __init__(self, name, note):
        self.name, self.note = name, note

    def label(self):
        return self.name

    def text(self, suffix=""):
        return self.note + suffix

    @classmethod
    def make(cls, note):
        return cls("made", note)

    @staticmethod
    def same(x):
        return x


items = [Item("a", source()), Item("b", "plain")]


def run(method, *args):
    return method(*args)


sink(run(items[0].label))
sink(run(items[0].text))
sink(run(items[1].text))
sink(run(items[1].text, source()))
sink(run(Item.text, items[0]))
sink(run(Item.text, items[1], "x"))
sink(run(Item.make, source()).note)
sink(run(Item.make, source()).name)
sink(run(Item.same, source()))
sink(list(map(Item.label, items)))
sink(list(map(Item.text, items)))
sink(list(map(attrgetter("name"), items)))
sink(list(map(attrgetter("note"), items)))
sink(list(map(methodcaller("label"), items)))
sink(methodcaller("text", source())(items[1]))
sink(itemgetter("a")({"a": source(), "b": "b"}))
sink(itemgetter("b")({"a": source(), "b": "b"}))
sink(itemgetter(1, 0)(["x", source()])[0])
sink(itemgetter(1, 0)(["x", source()])[1])
sink(max(items, key=attrgetter("name")).note)
sink(sorted(items, key=lambda i: i.note)[0].name)
bound = items[0].text
items[0].note = "changed"
sink(bound())
