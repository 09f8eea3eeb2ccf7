from collections import deque
from itertools import chain, islice
from probe import source, sink


def batched(items, size):
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def window(items, size=2):
    queue = deque(maxlen=size)
    for item in items:
        queue.append(item)
        if len(queue) == size:
            yield tuple(queue)


def unique(items, key=None):
    seen = set()
    for item in items:
        mark = key(item) if key else item
        if mark not in seen:
            seen.add(mark)
            yield item


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


batches = list(batched(["a", "b", source()], 2))
sink(batches[0])
sink(batches[1])
windows = list(window(["a", "b", source(), "d"]))
sink(windows[0])
sink(windows[1])
sink(windows[2])
sink(list(unique(["x", "x", "y"])))
sink(list(unique([("k", source()), ("k", "second")], key=lambda pair: pair[0])))
sink(list(unique([("k", "first"), ("k", source())], key=lambda pair: pair[0])))
flat = list(flatten(["a", [["b", source()], "c"]]))
sink(flat[1])
sink(flat[2])
sink(flat[3])
merged = chain(window(["p", "q"]), batched([source()], 1))
sink(next(merged))
sink(next(merged))
first, *rest = unique(["u", source()])
sink(first)
sink(rest)
