from collections import defaultdict


class Hooks:
    def __init__(self):
        self._by_event = defaultdict(list)

    def on(self, event, *functions):
        self._by_event[event].extend(functions)

    def fire(self, event, **payload):
        return [function(**payload) for function in self._by_event[event]]
