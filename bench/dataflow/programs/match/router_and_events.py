from dataclasses import dataclass
from typing import NamedTuple
from probe import source, sink


@dataclass(frozen=True)
class Created:
    id: int
    title: str


@dataclass
class Renamed:
    id: int
    title: str
    by: str = "system"


class Point(NamedTuple):
    x: int
    y: str


def apply(state, event):
    match event:
        case Created(id=0):
            return state
        case Created(number, title):
            return {**state, number: title}
        case Renamed(number, title, by="system"):
            return {**state, number: title}
        case Renamed(number, by=who):
            return {**state, "renamed_by": who}
        case {"delete": number} if number in state:
            return {k: v for k, v in state.items() if k != number}
        case [first, *rest]:
            return apply(apply(state, first), rest)
        case []:
            return state
        case unknown:
            return {**state, "unknown": unknown}


state = apply({}, Created(1, source()))
sink(state[1])
sink(apply({}, Created(0, source())))
state = apply(state, Renamed(1, "clean"))
sink(state[1])
state = apply(state, Renamed(2, source(), by="ann"))
sink(state["renamed_by"])
sink(state.get(2))
state = apply({}, [Created(1, "a"), Created(2, source()), {"delete": 2}])
sink(state)
state = apply({}, [Created(1, "a"), Created(2, source()), {"delete": 3}])
sink(state[2])
sink(state[1])
sink(apply({}, source())["unknown"])


def route(method, path):
    match (method, path.strip("/").split("/")):
        case ("GET", ["users", name]):
            return name
        case ("GET" | "HEAD", ["files", *rest]):
            return rest
        case (_, [""]):
            return "root"
        case (verb, _):
            return verb


sink(route("GET", "/users/" + source()))
sink(route("POST", "/users/" + source()))
sink(route("HEAD", "/files/a/" + source()))
sink(route("GET", "/files/a/b"))
sink(route("GET", "/"))


def describe(value):
    match value:
        case Point(0, label) | Point(1, label):
            return label
        case Point(x=x):
            return x
        case (str(a), int() as b):
            return b
        case {"kind": "a" | "b" as kind, "value": v}:
            return kind
        case {"value": {"deep": [_, d]}}:
            return d
        case bool() | None:
            return "flag"
        case str():
            return "text"
    return "none"


sink(describe(Point(0, source())))
sink(describe(Point(2, source())))
sink(describe((source(), 5)))
sink(describe({"kind": "a", "value": source()}))
sink(describe({"value": {"deep": ["x", source()]}}))
sink(describe({"value": {"deep": [source(), "x"]}}))
sink(describe(True))
sink(describe(source()))
