import functools
from probe import source, sink


@functools.total_ordering
class Item:
    def __init__(self, rank, note):
        self.rank = rank
        self.note = note

    def __lt__(self, other):
        return self.rank < other.rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __hash__(self):
        return hash(self.rank)


a, b = Item(1, "plain"), Item(2, source())
sink(a < b)
sink(a == b)
sink(a >= b)
sink(min(a, b).rank)
sink([item.note for item in sorted([b, a])])
sink([item.rank for item in sorted([b, a])])
sink(hash(b) == hash(a))
sink({a: "x", b: "y"}[b])
sink({a: "x", b: source()}[b])
sink(max([a, b]).note)
sink(sorted([a, b], key=lambda item: -item.rank)[0].note)
