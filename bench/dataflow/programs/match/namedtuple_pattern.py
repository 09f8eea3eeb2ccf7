from probe import source, sink
from typing import NamedTuple


class Header(NamedTuple):
    name: str
    value: str


def show(header):
    match header:
        case Header("accept", value):
            return value
        case Header(name, _):
            return name


def as_sequence(header):
    match header:
        case [_, value]:
            return value
        case str():
            return "string"


sink(show(Header("accept", source())))
sink(show(Header("auth", source())))
sink(as_sequence(Header("auth", source())))
sink(as_sequence("ab"))
sink(as_sequence(Header(source(), "v")))
