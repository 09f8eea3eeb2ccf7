from probe import source, sink


class Lazy:
    def __init__(self, function, *args):
        self.function, self.args = function, args

    def __call__(self, *more):
        return self.function(*self.args, *more)

    def __rshift__(self, other):
        return Lazy(lambda *args: other(self(*args)))

    def __getattr__(self, name):
        return Lazy(lambda *args: getattr(self(), name)(*args))


class Steps:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __lshift__(self, item):
        self.items.insert(0, item)
        return self

    def __iter__(self):
        for item in self.items:
            yield item

    def __reversed__(self):
        return [item for item in self.items[::-1]]

    def __enter__(self):
        return self.items

    def __exit__(self, *error):
        self.items.clear()


read = Lazy(source)
shout = read >> str.upper
sink(shout())
size = read >> len
sink(size())
sink(Lazy(max, "a")("b"))
sink(read.strip())
sink(read.count("x"))
steps = Steps()
steps += "one"
steps += source()
steps << "zero" << "minus"
sink(steps.items[0])
sink(steps.items[1])
sink(steps.items[3])
sink(list(reversed(steps))[0])
sink(list(reversed(steps))[-1])
with steps as items:
    sink(items)
sink(items)
sink(list(steps))
