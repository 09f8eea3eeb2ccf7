from probe import source, sink
from functools import cmp_to_key, total_ordering


@total_ordering
class Entry:
    def __init__(self, rank, text):
        self.rank = rank
        self.text = text

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank < other.rank


entries = [Entry(2, source()), Entry(1, source())]
sink(min(entries).text)
sink(min(entries).rank)
sink(sorted(["b", source()], key=cmp_to_key(lambda a, b: len(a) - len(b))))
sink([entry.rank for entry in sorted(entries)])
