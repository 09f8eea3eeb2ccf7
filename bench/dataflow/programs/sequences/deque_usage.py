from collections import deque

from probe import source, sink

recent = deque(maxlen=3)
recent.append("a")
recent.appendleft(source())
sink(recent)
sink(recent[0])
sink(list(recent))
first = recent.popleft()
sink(first)
sink(recent)
idle = deque(["b"])
idle.extend(["c"])
sink(idle)
sink(idle.pop())
