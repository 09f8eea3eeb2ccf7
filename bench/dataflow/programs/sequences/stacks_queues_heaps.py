import bisect
import heapq
from array import array
from collections import deque
from queue import Queue

from probe import source, sink


def test_stack():
    stack = ["a"]
    stack.append(source())
    stack.append("c")
    sink(stack.pop())
    sink(stack.pop())
    sink(stack.pop())


def test_queue():
    q = Queue()
    q.put("a")
    q.put(source())
    sink(q.get())
    sink(q.get())


def test_deque():
    d = deque()
    d.append("a")
    d.appendleft(source())
    sink(d[0])
    sink(d[1])
    d.rotate(1)
    sink(d[0])
    sink(d.pop())


def test_heap():
    heap = []
    heapq.heappush(heap, (2, source()))
    heapq.heappush(heap, (1, "one"))
    sink(heapq.heappop(heap)[1])
    sink(heapq.heappop(heap)[1])
    sink(heapq.nsmallest(1, [3, 1]))


def test_bisect():
    items = ["a", "c"]
    bisect.insort(items, source())
    sink(items)
    sink(bisect.bisect(["a"], source()))
    sink(array("i", [1, 2])[0])


def bfs(graph, start):
    seen, todo = [], deque([start])
    while todo:
        node = todo.popleft()
        if node not in seen:
            seen.append(node)
            todo.extend(graph.get(node, ()))
    return seen


def test_graph():
    graph = {"a": ["b"], "b": ["c"], "x": [source()]}
    sink(bfs(graph, "a"))
    sink(bfs(graph, "x"))


test_stack()
test_queue()
test_deque()
test_heap()
test_bisect()
test_graph()
