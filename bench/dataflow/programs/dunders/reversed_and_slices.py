from probe import source, sink


class Window:
    def __init__(self, *items):
        self.items = items

    def __reversed__(self):
        return iter(self.items[::-1])

    def __getitem__(self, key):
        if isinstance(key, slice):
            return "slice"
        return self.items[key]


window = Window("a", source())
sink(list(reversed(window)))
sink(window[0])
sink(window[1])
sink(window[0:2])
sink(list(reversed(Window("x"))))
