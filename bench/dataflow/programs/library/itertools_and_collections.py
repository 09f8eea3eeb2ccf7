import itertools
from collections import Counter, deque, namedtuple

from probe import source, sink


def test_chain():
    sink(list(itertools.chain(["a"], [source()])))
    sink(list(itertools.chain(["a"], ["b"])))
    sink(list(itertools.chain.from_iterable([["a"], [source()]])))


def test_slices():
    items = ["a", source(), "c"]
    sink(list(itertools.islice(items, 1)))
    sink(list(itertools.islice(items, 2)))
    sink(list(itertools.islice(items, 2, None)))
    sink(list(itertools.takewhile(lambda x: x == "a", items)))
    sink(list(itertools.dropwhile(lambda x: x == "a", items)))


def test_group():
    rows = [("a", "x"), ("a", source()), ("b", "y")]
    groups = {k: [v for _, v in g] for k, g in itertools.groupby(rows, key=lambda r: r[0])}
    sink(groups["a"])
    sink(groups["b"])
    sink(list(groups))


def test_product():
    sink([a for a, b in itertools.product(["a"], [source()])])
    sink([b for a, b in itertools.product(["a"], [source()])])
    sink(list(itertools.repeat(source(), 2)))
    sink([i for i, _ in zip(itertools.count(), [source()])])
    sink(list(itertools.starmap(lambda a, b: b, [(source(), "b")])))
    sink(list(itertools.accumulate(["a", source()])))
    sink(list(itertools.zip_longest(["a"], ["b", source()], fillvalue="f"))[0])
    sink(list(itertools.zip_longest(["a"], ["b", source()], fillvalue="f"))[1])
    sink(list(itertools.compress(["a", source()], [1, 0])))
    sink(list(itertools.pairwise(["a", "b", source()]))[0])


def test_deque():
    d = deque(["a", source()], maxlen=2)
    sink(d[0])
    sink(d[1])
    d.append("c")
    sink(d[0])
    d.append("d")
    sink(d)
    d.appendleft(source())
    sink(d.popleft())
    sink(d)


def test_counter():
    c = Counter(["a", "a", source()])
    sink(c["a"])
    sink(c.most_common(1))
    sink(list(c))
    sink(sum(c.values()))


test_chain()
test_slices()
test_group()
test_product()
test_deque()
test_counter()
