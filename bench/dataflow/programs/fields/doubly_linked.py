from probe import source, sink


class Item:
    def __init__(self, value):
        self.value = value
        self.previous = self.next = None


class Chain:
    def __init__(self):
        self.head = self.tail = None
        self.length = 0

    def add(self, value):
        item = Item(value)
        if self.tail is None:
            self.head = self.tail = item
        else:
            item.previous = self.tail
            self.tail.next = item
            self.tail = item
        self.length += 1
        return self

    def __iter__(self):
        item = self.head
        while item:
            yield item.value
            item = item.next


chain = Chain().add("a").add(source())
sink(list(chain))
sink(chain.tail.value)
sink(chain.length)
sink(list(Chain().add("x").add("y")))
sink(Chain().add("x").head.value)
