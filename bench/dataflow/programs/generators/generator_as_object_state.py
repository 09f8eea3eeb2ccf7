from probe import source, sink


class Feed:
    def __init__(self, items):
        self.items = items
        self.position = 0

    def __iter__(self):
        for item in self.items:
            self.position += 1
            yield item

    def rest(self):
        return self.items[self.position:]


feed = Feed(["a", source(), "c"])
it = iter(feed)
sink(next(it))
sink(feed.position)
sink(feed.rest())
sink(next(it))
sink(feed.rest())
for item in feed:
    sink(item)
    break
sink(list(Feed("ab")))
first, *others = Feed(["x", "y", source()])
sink(first)
sink(others)
