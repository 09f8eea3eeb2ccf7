import itertools
from probe import source, sink


class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def leaves(self):
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def depths(self, depth=0):
        yield depth
        for child in self.children:
            yield from child.depths(depth + 1)


tree = Tree("root", Tree("a", Tree(source())), Tree("b"))
sink(list(tree)[0])
sink(list(tree)[2])
sink(list(tree)[3])
sink([leaf.value for leaf in tree.leaves()])
sink(list(tree.depths()))
sink(next(iter(tree)))
sink("b" in tree)


def fields(lines):
    for line in lines:
        key, _, value = line.partition("=")
        if value:
            yield key.strip(), value.strip()


pairs = dict(fields(["a = 1", "b =" + source(), "nothing"]))
sink(pairs["a"])
sink(pairs["b"])
sink(list(pairs))


def counter():
    n = 0
    while True:
        n += 1
        yield n


def forever(*values):
    while True:
        yield from values


sink(list(itertools.islice(counter(), 3)))
sink(list(itertools.islice(forever("x", source()), 3))[0])
sink(list(itertools.islice(forever("x", source()), 3))[1])
sink(list(itertools.takewhile(lambda n: n < 3, counter())))
first, rest = itertools.tee(fields(["k=" + source(), "l=2"]))
sink(next(first)[0])
sink(next(first)[1])
sink(next(rest)[1])
squares = (n * n for n in range(3))
sink(sum(squares))
words = (word for word in [source(), "w"])
next(words)
sink(next(words))
