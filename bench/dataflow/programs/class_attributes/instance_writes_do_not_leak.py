from probe import source, sink


class Counter:
    label = "none"
    seen = []
    limits = {"max": "3"}

    def rename(self, label):
        self.label = label

    def see(self, item):
        self.seen.append(item)

    def own(self, item):
        self.seen = [item]


first, second, third = Counter(), Counter(), Counter()
first.rename(source())
sink(first.label)
sink(second.label)
sink(Counter.label)
third.own(source())
sink(Counter.seen)
sink(third.seen)
first.see(source())
sink(second.seen)
sink(Counter.seen)
sink(Counter.limits["max"])
second.limits["max"] = source()
sink(first.limits["max"])
