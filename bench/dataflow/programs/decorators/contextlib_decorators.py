from contextlib import ContextDecorator

from probe import source, sink


class Recorded(ContextDecorator):
    events = []

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Recorded.events.append(self.name)
        return self

    def __exit__(self, *details):
        return False


@Recorded("step")
def step(text):
    return text


sink(Recorded.events)
sink(step(source()))
sink(step("x"))
sink(Recorded.events)
Recorded(source()).__enter__()
sink(Recorded.events)
