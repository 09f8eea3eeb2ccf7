import functools
from probe import source, sink


class Container:
    def __init__(self):
        self._providers = {}

    def provide(self, name, factory=None):
        if factory is None:
            def decorate(function):
                self._providers[name] = function
                return function
            return decorate
        self._providers[name] = factory

    def inject(self, *names):
        def decorate(function):
            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                for name in names:
                    if name not in kwargs:
                        kwargs[name] = self._providers[name]()
                return function(*args, **kwargs)
            return wrapper
        return decorate


container = Container()
container.provide("user", source)
container.provide("clock", lambda: "noon")


@container.provide("audit")
def audit():
    return []


@container.inject("user", "clock")
def greet(greeting, *, user, clock):
    return greeting + user, clock


@container.inject("clock")
def now(prefix="", *, clock):
    return prefix + clock


@container.inject("audit")
def record(text, *, audit):
    audit.append(text)
    return audit


sink(greet("hi ")[0])
sink(greet("hi ")[1])
sink(greet("hi ", user="nobody")[0])
sink(now())
sink(now(source()))
sink(record("x"))
sink(record(source()))
