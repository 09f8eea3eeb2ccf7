from functools import cached_property
from probe import source, sink


class Provider:
    def __init__(self, factory, *, singleton=True):
        self.factory = factory
        self.singleton = singleton
        self._instance = None

    def get(self, container):
        if not self.singleton:
            return self.factory(container)
        if self._instance is None:
            self._instance = self.factory(container)
        return self._instance


class Container:
    def __init__(self):
        self._providers = {}

    def register(self, name, factory=None, **options):
        if factory is None:
            return lambda function: self.register(name, function, **options)
        self._providers[name] = Provider(factory, **options)
        return factory

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._providers[name].get(self)


container = Container()
container.register("config", lambda c: {"token": source(), "host": "h"})


class Client:
    def __init__(self, host, token):
        self.host = host
        self._token = token

    @cached_property
    def headers(self):
        return {"auth": self._token, "host": self.host}


@container.register("client")
def make_client(c):
    return Client(c.config["host"], c.config["token"])


@container.register("greeting", singleton=False)
def make_greeting(c):
    return "hello " + c.client.host


sink(container.config["host"])
sink(container.client.host)
sink(container.client.headers["auth"])
sink(container.client.headers["host"])
sink(container.greeting)
container.client.host = source()
sink(container.greeting)
other = Container()
other.register("client", lambda c: Client("x", "y"))
other.register("greeting", make_greeting)
sink(other.greeting)
sink(other.client.headers)
