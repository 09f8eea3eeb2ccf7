from probe import source, sink
import functools


def traced(method):
    @functools.wraps(method)
    def inner(self, *args, **kwargs):
        self.trace.append(method.__name__)
        result = method(self, *args, **kwargs)
        self.last = result
        return result

    return inner


class Service:
    def __init__(self):
        self.trace = []
        self.last = None

    @traced
    def echo(self, text):
        return text

    @traced
    def size(self, text):
        return len(text)


service = Service()
sink(service.size(source()))
sink(service.last)
sink(service.echo(source()))
sink(service.last)
sink(service.trace)
