import itertools
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field, asdict
from functools import wraps
from probe import source, sink


class EventStore:
    def __init__(self):
        self._streams = defaultdict(list)
        self._numbers = itertools.count(1)
        self._subscribers = []

    def append(self, stream, kind, **data):
        event = {"number": next(self._numbers), "kind": kind, "data": data}
        self._streams[stream].append(json.dumps(event))
        for subscriber in self._subscribers:
            subscriber(stream, event)

    def load(self, stream):
        return [json.loads(text) for text in self._streams[stream]]

    def subscribe(self, function):
        self._subscribers.append(function)
        return function


def audited(function):
    @wraps(function)
    def run(self, *args, **named):
        self.audit.append(function.__name__)
        return function(self, *args, **named)

    return run


@dataclass
class Cart:
    id: str
    items: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)
    closed: bool = False

    def on_added(self, sku, amount=1):
        self.items[sku] = self.items.get(sku, 0) + amount

    def on_noted(self, text):
        self.notes.append(text)

    def on_closed(self):
        self.closed = True
        self.notes = []


class Service:
    def __init__(self, store):
        self.store, self.audit = store, []

    @audited
    def add(self, cart, sku, amount=1):
        self.store.append(cart, "added", sku=sku, amount=amount)

    @audited
    def note(self, cart, text):
        self.store.append(cart, "noted", text=text)

    @audited
    def close(self, cart):
        self.store.append(cart, "closed")

    def cart(self, id):
        cart = Cart(id)
        for event in self.store.load(id):
            getattr(cart, "on_" + event["kind"])(**event["data"])
        return cart


store = EventStore()
totals = Counter()


@store.subscribe
def count(stream, event):
    totals[event["kind"]] += 1


service = Service(store)
service.add("one", "pen", amount=2)
service.note("one", source())
service.add("two", "ink")
one, two = service.cart("one"), service.cart("two")
sink(one.notes)
sink(one.items)
sink(two.notes)
sink(two.items)
sink(service.audit)
sink(dict(totals))
sink(asdict(one)["notes"])
sink(asdict(one)["id"])
sink(store.load("one")[0]["data"])
sink(store.load("one")[1]["data"]["text"])
sink(store.load("one")[1]["kind"])
sink(store.load("two"))
service.close("one")
sink(service.cart("one").notes)
sink(service.cart("one").closed)
sink(store.load("one")[1]["data"]["text"])
