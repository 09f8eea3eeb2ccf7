import heapq
import itertools
from probe import source, sink


class Loop:
    def __init__(self):
        self._queue = []
        self._order = itertools.count()
        self.results = []

    def call_later(self, delay, function, *args, **kwargs):
        heapq.heappush(self._queue, (delay, next(self._order), function, args, kwargs))

    def run(self):
        while self._queue:
            _, _, function, args, kwargs = heapq.heappop(self._queue)
            self.results.append(function(*args, **kwargs))


def greet(name, *, note="-"):
    return "hi " + note


log = []
loop = Loop()
loop.call_later(2, greet, "n", note="plain")
loop.call_later(1, greet, source())
loop.run()
sink(loop.results)
loop.call_later(1, log.append, "x")
loop.run()
sink(log)
loop.call_later(1, log.append, source())
sink(log)
loop.run()
sink(log)
loop.call_later(0, greet, "n", note=source())
loop.run()
sink(loop.results)
