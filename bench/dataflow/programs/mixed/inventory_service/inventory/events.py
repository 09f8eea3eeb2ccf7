class Event:
    def __init__(self, kind, data):
        self.kind = kind
        self.data = data


class EventLog:
    def __init__(self):
        self.events = []
        self.handlers = {}

    def record(self, kind, **data):
        event = Event(kind, data)
        self.events.append(event)
        for handler in self.handlers.get(kind, ()):
            handler(event)

    def kinds(self):
        return [event.kind for event in self.events]

    def last(self):
        return self.events[-1]


def on(log, kind):
    def decorate(function):
        log.handlers.setdefault(kind, []).append(function)
        return function
    return decorate
