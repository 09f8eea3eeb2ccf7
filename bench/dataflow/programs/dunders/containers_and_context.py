from probe import source, sink


class Stack:
    def __init__(self, *items):
        self._items = list(items)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, at):
        return self._items[-1 - at]

    def __setitem__(self, at, value):
        self._items[-1 - at] = value

    def __delitem__(self, at):
        del self._items[-1 - at]

    def __iter__(self):
        return reversed(self._items)

    def __contains__(self, item):
        self.asked = item
        return item in self._items

    def __bool__(self):
        return bool(self._items)

    def __call__(self, item):
        self._items.append(item)
        return self

    def __enter__(self):
        self.mark = len(self._items)
        return self

    def __exit__(self, *error):
        del self._items[self.mark:]

    def __copy__(self):
        return Stack(*self._items)

    def __eq__(self, other):
        return self._items == other._items

    def __format__(self, spec):
        return spec.join(self._items)

    def __getattr__(self, name):
        if name == "top":
            return self._items[-1]
        raise AttributeError(name)


s = Stack("low", source())
sink(s[0])
sink(s[1])
sink(list(s)[0])
sink(list(s)[1])
sink(s.top)
sink(f"{s:-}")
sink(len(s))
s[0] = "over"
sink(s[0])
s("more")(source())
sink(s.top)
del s[0]
sink(s.top)
with s as t:
    t(source())
    sink(t.top)
sink(s.top)
sink(s.mark)
source() in s
sink(s.asked)
sink(getattr(s, "missing", "none"))
for item in s:
    sink(item)
first, *others = Stack("a", "b", source())
sink(first)
sink(others)
sink(Stack("a") == Stack("a"))
sink("empty" if not Stack() else source())
