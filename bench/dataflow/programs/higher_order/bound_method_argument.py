from probe import source, sink


class Collector:
    def __init__(self):
        self.items = []
        self.count = 0

    def add(self, item):
        self.items.append(item)
        self.count += 1

    def skip(self, item):
        self.count += 1


def feed(receive, items):
    for item in items:
        receive(item)


first, second = Collector(), Collector()
feed(first.add, ["a", source()])
feed(second.skip, ["a", source()])
sink(first.items)
sink(second.items)
sink(first.count)
feed(second.add, ["b"])
sink(second.items)
feed(Collector.add.__get__(second), [source()])
sink(second.items)
