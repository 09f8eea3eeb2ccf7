from probe import source, sink


class Countdown:
    def __init__(self, items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop()


class Indexed:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return ["a", source(), "c"][i]


class Pages:
    def __init__(self, *pages):
        self.pages = pages

    def __iter__(self):
        for number, page in enumerate(self.pages):
            yield number, page

    def __len__(self):
        return len(self.pages)


def consume(it):
    out = []
    for x in it:
        out.append(x)
    return out


sink(consume(Countdown(["a", source()])))
sink(consume(Countdown(["a"])))
sink(next(Countdown(["a", source()])))
sink(next(Countdown([source(), "a"])))
sink(list(Indexed()))
sink(Indexed()[0])
first, second, third = Indexed()
sink(first)
sink(second)
for number, page in Pages("a", source()):
    sink(number)
    sink(page)
for number, page in Pages("a"):
    sink(page)
sink(dict(Pages("a", source()))[0])
sink(dict(Pages("a", source()))[1])
sink(len(Pages(source())))
sink([*Countdown([source()])])
sink(max(Countdown(["a", source()])))
sink("a" in Countdown(["a", source()]))
sink(tuple(zip("ab", Countdown(["x", source()])))[1])
