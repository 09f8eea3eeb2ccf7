from collections import deque

from probe import source, sink


def windows(items, size):
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        if len(window) == size:
            yield tuple(window)


sink(list(windows(["a", source(), "b"], 2)))
sink(list(windows(["a", "b"], 2)))
sink([len(window) for window in windows(["a", source()], 2)])
ring = deque(["a", "b", source()])
ring.rotate(1)
sink(ring)
ring.clear()
sink(ring)
