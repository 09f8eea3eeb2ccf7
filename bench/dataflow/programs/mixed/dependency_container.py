import inspect
from contextlib import contextmanager, ExitStack
from typing import Any, Callable, Protocol
from probe import source, sink


class Notifier(Protocol):
    def send(self, text: str) -> str: ...


class Container:
    def __init__(self, parent=None):
        self._factories: dict[Any, Callable] = {}
        self._singletons: dict[Any, Any] = {}
        self.parent = parent

    def register(self, key, factory=None, *, singleton=False):
        def decorate(function):
            self._factories[key] = (function, singleton)
            return function

        return decorate(factory) if factory else decorate

    def get(self, key):
        if key in self._singletons:
            return self._singletons[key]
        if key not in self._factories:
            if self.parent is None:
                raise LookupError(key)
            return self.parent.get(key)
        factory, singleton = self._factories[key]
        made = factory(self)
        if singleton:
            self._singletons[key] = made
        return made

    @contextmanager
    def override(self, **values):
        saved = dict(self._singletons)
        self._singletons.update(values)
        try:
            yield self
        finally:
            self._singletons = saved

    def child(self):
        return Container(self)


class Mail:
    def __init__(self, server):
        self.server = server
        self.sent = []

    def send(self, text):
        self.sent.append(text)
        return f"{self.server}:{text}"


class Masking:
    def __init__(self, inner: Notifier):
        self.inner = inner

    def send(self, text):
        return self.inner.send("*" * 3)


container = Container()
container.register("server", lambda c: "smtp")
container.register("secret", lambda c: source())


@container.register("mail", singleton=True)
def make_mail(c):
    return Mail(c.get("server"))


@container.register("masked")
def make_masked(c):
    return Masking(c.get("mail"))


sink(container.get("server"))
sink(container.get("secret"))
sink(container.get("mail").send(source()))
sink(container.get("mail").sent)
sink(container.get("masked").send(source()))
sink(container.get("masked").inner.server)
with container.override(server=source(), extra="e") as inside:
    sink(inside.get("server"))
    sink(inside.get("extra"))
    sink(inside.get("mail").server)
sink(container.get("server"))
child = container.child()
child.register("server", lambda c: "child")
sink(child.get("server"))
sink(child.get("secret"))
sink(child.get("mail").server)
try:
    child.get("missing")
except LookupError as error:
    sink(error.args[0])
