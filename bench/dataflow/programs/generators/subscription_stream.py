from probe import source, sink


class Stream:
    def __init__(self, items=()):
        self._items = items

    def map(self, function):
        return Stream(function(item) for item in self)

    def filter(self, test):
        return Stream(item for item in self if test(item))

    def take(self, count):
        def limited():
            for number, item in enumerate(self):
                if number >= count:
                    return
                yield item
        return Stream(limited())

    def __iter__(self):
        return iter(self._items)


sink(list(Stream(["a", source()]).map(str.upper)))
sink(list(Stream(["a", source()]).take(1)))
sink(list(Stream(["a", "b"]).map(lambda x: x + "!").filter(bool)))
sink(list(Stream([("k", source())]).map(lambda pair: pair[0])))
sink(len(list(Stream([source()]))))
