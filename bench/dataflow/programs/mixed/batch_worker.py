from probe import source, sink
from collections import deque


class Worker:
    def __init__(self, action):
        self.queue = deque()
        self.action = action
        self.results = []

    def submit(self, *args, **kwargs):
        self.queue.append((args, kwargs))

    def run(self):
        while self.queue:
            args, kwargs = self.queue.popleft()
            self.results.append(self.action(*args, **kwargs))
        return len(self.results)


def format_row(name, secret="none"):
    return f"{name}:{secret}"


def only_name(name, secret="none"):
    return name


full, short = Worker(format_row), Worker(only_name)
full.submit("ana", secret=source())
short.submit("ana", secret=source())
sink(full.run())
sink(short.run())
sink(full.results)
sink(short.results)
