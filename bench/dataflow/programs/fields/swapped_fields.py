from probe import source, sink


class Pair:
    def __init__(self, left, right):
        self.left, self.right = left, right

    def swap(self):
        self.left, self.right = self.right, self.left


pair = Pair(source(), "b")
sink(pair.left)
sink(pair.right)
pair.swap()
sink(pair.left)
sink(pair.right)
