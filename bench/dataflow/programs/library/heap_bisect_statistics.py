import bisect
import heapq
import statistics
import random
from probe import source, sink

secret = source()
heap = []
heapq.heappush(heap, (2, secret))
heapq.heappush(heap, (1, "first"))
sink(heap)
priority, item = heapq.heappop(heap)
sink(priority)
sink(heapq.nsmallest(2, [("a", "x")]))
sink(heapq.nlargest(1, [secret, "a"]))
sink(list(heapq.merge(["a"], [secret])))
sink([priority for priority, _ in heap])
heap = [(1, "clean")]
sink(heapq.heappushpop(heap, (0, secret))[1])
names = ["a"]
bisect.insort(names, secret)
sink(names)
sink(bisect.bisect_left(names, secret))
sink(statistics.mean([len(secret), 2]))
sink(statistics.mode([secret, secret]))
sink(random.choice([secret]))
sink(random.randint(1, len(secret)))
sink(random.sample(["a", "b"], 1))
items = [secret, "a"]
random.shuffle(items)
sink(items)
