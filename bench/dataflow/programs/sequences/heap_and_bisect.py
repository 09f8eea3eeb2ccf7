import bisect
import heapq
from probe import source, sink

queue = []
heapq.heappush(queue, (2, source()))
heapq.heappush(queue, (1, "first"))
rank, item = heapq.heappop(queue)
sink(rank)
sink(heapq.heappop(queue)[1])
sink(heapq.nsmallest(1, [(3, "a"), (4, "b")]))
ordered = ["a", "m"]
bisect.insort(ordered, "g")
sink(ordered)
bisect.insort(ordered, source())
sink(ordered)
sink(bisect.bisect(ordered, "h"))
