from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count

from probe import source, sink


@dataclass
class Todo:
    id: int
    title: str
    owner: str
    done: bool = False
    tags: set = field(default_factory=set)


class Store:
    def __init__(self):
        self._ids = count(1)
        self._todos = {}
        self._by_owner = defaultdict(list)

    def add(self, title, owner, *tags):
        todo = Todo(next(self._ids), title, owner, tags=set(tags))
        self._todos[todo.id] = todo
        self._by_owner[owner].append(todo.id)
        return todo

    def get(self, id):
        return self._todos.get(id)

    def of(self, owner):
        return [self._todos[i] for i in self._by_owner[owner]]

    def tagged(self, tag):
        return [t for t in self._todos.values() if tag in t.tags]

    def finish(self, id):
        self._todos[id].done = True


class Service:
    def __init__(self, store, notify):
        self.store, self.notify = store, notify

    def create(self, **data):
        todo = self.store.add(data["title"], data.get("owner", "nobody"), *data.get("tags", ()))
        self.notify(f"created {todo.id} for {todo.owner}")
        return todo.id


mails = []
service = Service(Store(), mails.append)
first = service.create(title=source(), owner="ann", tags=["home"])
second = service.create(title="shopping", owner="bob", tags=["home", "food"])
sink(first)
sink(mails)
sink(service.store.get(1).title)
sink(service.store.get(2).title)
sink(service.store.get(1).owner)
sink([t.title for t in service.store.of("ann")])
sink([t.title for t in service.store.of("bob")])
sink([t.title for t in service.store.tagged("home")])
sink([t.title for t in service.store.tagged("food")])
sink([t.owner for t in service.store.tagged("home")])
service.create(title="x", owner=source())
sink(mails)
