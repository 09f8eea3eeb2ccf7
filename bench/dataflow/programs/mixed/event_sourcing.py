from dataclasses import dataclass, field
from functools import singledispatchmethod
from probe import source, sink


@dataclass
class Opened:
    owner: str


@dataclass
class Noted:
    text: str


@dataclass
class Closed:
    pass


@dataclass
class State:
    owner: str = ""
    notes: list = field(default_factory=list)
    open: bool = False


class Account:
    def __init__(self):
        self.state = State()
        self.events = []

    def handle(self, *events):
        for event in events:
            self.apply(event)
            self.events.append(event)
        return self

    @singledispatchmethod
    def apply(self, event):
        raise TypeError(event)

    @apply.register
    def _(self, event: Opened):
        self.state.owner = event.owner
        self.state.open = True

    @apply.register
    def _(self, event: Noted):
        self.state.notes.append(event.text)

    @apply.register
    def _(self, event: Closed):
        self.state = State(owner=self.state.owner)


account = Account().handle(Opened("o"), Noted(source()))
sink(account.state.owner)
sink(account.state.notes)
sink(account.state)
sink(account.state.open)
sink(account.events[0])
sink(account.events[1])
account.handle(Closed())
sink(account.state.notes)
sink(account.state)
sink(account.events)
other = Account().handle(Opened(source()), Closed())
sink(other.state.owner)
sink(other.state.notes)
