import heapq
from queue import Queue

from probe import source, sink

queue = Queue()
queue.put(source())
sink(queue.get())
sink(queue.qsize())
plain = Queue()
plain.put("x")
sink(plain.get())
heap = []
heapq.heappush(heap, (1, source()))
heapq.heappush(heap, (0, "a"))
sink(heap)
sink(len(heap))
sink(heapq.nlargest(1, [3, 1]))
sink(heapq.heappop(heap) and heap)
