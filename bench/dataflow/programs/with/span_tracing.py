from contextlib import contextmanager

from probe import source, sink


class Tracer:
    def __init__(self):
        self.finished = []

    @contextmanager
    def span(self, name, **attributes):
        span = {"name": name, "attributes": attributes}
        try:
            yield span
        finally:
            self.finished.append(span)


tracer = Tracer()
with tracer.span("load", mode="fast") as span:
    span["attributes"]["note"] = source()
    sink(tracer.finished)
sink(tracer.finished)
sink(span["name"])
other = Tracer()
with other.span("save", mode="slow"):
    pass
sink(other.finished)
