from probe import source, sink


def one(a):
    def two(b):
        def three(c):
            nonlocal a
            a = a + c
            return a, b
        return three
    return two


first = one("a")
left, right = first(source()), first("b")
sink(left("c")[0])
sink(left("c")[1])
sink(right("c")[1])
right(source())
sink(left("d")[0])
sink(right("e")[1])


def outer():
    value = "plain"

    class Inner:
        def get(self):
            return value

    def change(new):
        nonlocal value
        value = new

    return Inner(), change


inner, change = outer()
sink(inner.get())
change(source())
sink(inner.get())
