import json
import logging
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field, asdict
from functools import cached_property, lru_cache
from typing import Callable, Protocol
from probe import source, sink


class Repository(Protocol):
    def get(self, key: str) -> "Item": ...

    def save(self, item: "Item") -> None: ...


@dataclass
class Item:
    sku: str
    title: str
    secret: str = field(default="", repr=False)
    history: list = field(default_factory=list)

    def to_json(self):
        return json.dumps({k: v for k, v in asdict(self).items() if k != "secret"})


class Memory:
    def __init__(self):
        self._items: dict[str, Item] = {}

    def get(self, key):
        return self._items[key]

    def save(self, item):
        self._items[item.sku] = item


class Audit:
    def __init__(self, inner: Repository):
        self.inner = inner
        self.trail = []

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def save(self, item):
        self.trail.append(("save", item.sku))
        self.inner.save(item)


class Service:
    def __init__(self, repository: Repository, notify: Callable[[str], None]):
        self.repository = repository
        self.notify = notify
        self.listeners = defaultdict(list)

    @contextmanager
    def editing(self, sku):
        item = self.repository.get(sku)
        yield item
        item.history.append("edited")
        self.repository.save(item)
        for listener in self.listeners["edited"]:
            listener(item)

    @cached_property
    def banner(self):
        return f"service of {type(self.repository).__name__}"


messages = []
service = Service(Audit(Memory()), messages.append)
service.repository.save(Item("s1", "one", secret=source()))
service.repository.save(Item("s2", source()))
sink(service.repository.get("s1").title)
sink(service.repository.get("s1").secret)
sink(service.repository.get("s1").to_json())
sink(service.repository.get("s2").to_json())
sink(service.repository.trail)
sink(service.banner)
service.listeners["edited"].append(lambda item: service.notify(item.title))
with service.editing("s1") as item:
    item.title = "renamed"
sink(messages)
with service.editing("s2") as item:
    item.secret = "s"
sink(messages)
sink(service.repository.get("s1").history)
sink(repr(service.repository.get("s1")))
sink(repr(service.repository.get("s2")))
logging.getLogger(__name__).info("x %s", source())
sink(json.loads(service.repository.get("s2").to_json())["sku"])
sink(json.loads(service.repository.get("s2").to_json())["title"])
