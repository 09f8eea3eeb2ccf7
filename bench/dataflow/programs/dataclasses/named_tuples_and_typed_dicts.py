from collections import namedtuple
from typing import NamedTuple, TypedDict
from probe import source, sink

Point = namedtuple("Point", "x y label", defaults=["none"])


class Event(NamedTuple):
    kind: str
    payload: dict
    retries: int = 0

    def body(self):
        return self.payload["body"]


class User(TypedDict, total=False):
    name: str
    mail: str


p = Point(1, source())
sink(p.x)
sink(p.y)
sink(p.label)
sink(p[1])
q = p._replace(y="clean", label=source())
sink(q.y)
sink(q[2])
sink(p.label)
sink(q._asdict()["x"])
sink(q._asdict()["label"])
sink(Point._make(["a", "b", source()]).label)
sink(Point._make(["a", "b", source()]).x)
e = Event("k", {"body": source(), "id": 3})
sink(e.body())
sink(e.payload["id"])
sink(e.kind)
kind, payload, retries = e
sink(kind)
sink(payload)
sink(retries)
user: User = {"name": "n", "mail": source()}
sink(user["name"])
sink(user.get("mail"))
user = User(name=source(), mail="m")
sink(user["name"])
sink(user["mail"])
sink(Point._fields)
