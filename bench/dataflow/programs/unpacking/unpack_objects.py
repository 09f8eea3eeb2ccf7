from probe import source, sink


class Pair:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def __iter__(self):
        yield self.left
        yield self.right


left, right = Pair(source(), "r")
sink(left)
sink(right)
for one, two in [Pair("x", source())]:
    sink(one)
    sink(two)
sink([*Pair("a", "b")])
