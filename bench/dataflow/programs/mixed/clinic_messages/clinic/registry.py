from collections import defaultdict

HANDLERS = defaultdict(list)


def handles(*topics):
    def register(function):
        for topic in topics:
            HANDLERS[topic].append(function)
        return function

    return register


def install(bus):
    for topic, handlers in HANDLERS.items():
        for handler in handlers:
            bus.subscribe(topic, handler)
