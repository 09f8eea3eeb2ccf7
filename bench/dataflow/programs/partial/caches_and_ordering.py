from functools import cache, cached_property, cmp_to_key, total_ordering, wraps

from probe import source, sink


@cache
def load(name):
    return {"s": source(), "p": "p"}[name]


@total_ordering
class Ranked:
    def __init__(self, rank, note):
        self.rank, self.note = rank, note

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank < other.rank


class Page:
    def __init__(self, text):
        self.text = text
        self.reads = 0

    @cached_property
    def upper(self):
        self.reads += 1
        return self.text.upper()

    @cached_property
    def size(self):
        return len(self.text)


def compare(a, b):
    return (a[0] > b[0]) - (a[0] < b[0])


def doc(function):
    @wraps(function)
    def inner(*args):
        return function(*args)

    inner.calls = 0
    return inner


@doc
def documented(x):
    "The doc."
    return x


sink(load("s"))
sink(load("p"))
sink(max(Ranked(1, source()), Ranked(2, "x")).note)
sink(max(Ranked(3, source()), Ranked(2, "x")).note)
sink(Ranked(1, source()) >= Ranked(2, "x"))
page = Page(source())
sink(page.upper)
sink(page.size)
sink(page.reads)
page.upper = "set"
sink(page.upper)
rows = sorted([("b", source()), ("a", "x")], key=cmp_to_key(compare))
sink(rows[0])
sink(rows[1])
sink(documented(source()))
sink(documented.__name__)
sink(documented.__doc__)
sink(documented.calls)
