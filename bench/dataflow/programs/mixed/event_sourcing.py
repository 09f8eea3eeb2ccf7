from dataclasses import dataclass
from functools import singledispatch, reduce
from typing import NamedTuple
from probe import source, sink


class Registered(NamedTuple):
    user: str
    mail: str


class Renamed(NamedTuple):
    user: str
    name: str


@dataclass(frozen=True)
class Removed:
    user: str
    reason: str = ""


@singledispatch
def apply(event, state):
    return state


@apply.register
def _(event: Registered, state):
    return {**state, event.user: {"mail": event.mail, "name": event.user}}


@apply.register
def _(event: Renamed, state):
    state = dict(state)
    state[event.user] = {**state[event.user], "name": event.name}
    return state


@apply.register
def _(event: Removed, state):
    return {user: data for user, data in state.items() if user != event.user}


def replay(events, until=None):
    return reduce(lambda state, event: apply(event, state), events[:until], {})


events = [
    Registered("u1", source()),
    Registered("u2", "b@x"),
    Renamed("u2", source()),
    Removed("u1", "left"),
]
sink(replay(events, 1)["u1"]["mail"])
sink(replay(events, 1)["u1"]["name"])
sink(replay(events, 2)["u2"])
sink(replay(events, 3)["u2"]["name"])
sink(replay(events, 3)["u2"]["mail"])
sink("u1" in replay(events))
sink(list(replay(events)))
sink(replay(events)["u2"]["mail"])
sink([type(event).__name__ for event in events])
sink(events[-1].reason)
sink(events[0])
sink(events[1])
