import dataclasses
from collections import defaultdict, deque
from probe import source, sink


@dataclasses.dataclass
class Ticket:
    number: int
    title: str
    body: str = ""
    tags: list = dataclasses.field(default_factory=list)
    closed: bool = False


class Desk:
    def __init__(self):
        self._next = 1
        self._open = deque()
        self._by_tag = defaultdict(set)
        self._archive = {}
        self.listeners = []

    def submit(self, title, body="", *tags):
        ticket = Ticket(self._next, title, body, list(tags))
        self._next += 1
        self._open.append(ticket)
        for tag in tags:
            self._by_tag[tag].add(ticket.number)
        self._notify("submitted", ticket)
        return ticket.number

    def _notify(self, what, ticket, **extra):
        for listener in self.listeners:
            listener(what, ticket, **extra)

    def take(self):
        try:
            ticket = self._open.popleft()
        except IndexError:
            return None
        self._notify("taken", ticket)
        return ticket

    def close(self, ticket, answer):
        ticket.closed = True
        self._archive[ticket.number] = (ticket.title, answer)
        self._notify("closed", ticket, answer=answer)

    def numbers(self, tag):
        return sorted(self._by_tag.get(tag, ()))

    def answers(self):
        return {number: answer for number, (_, answer) in self._archive.items()}


events = []
bodies = []


def audit(what, ticket, **extra):
    events.append((what, ticket.number, sorted(extra)))


def leak(what, ticket, answer=None):
    if what == "taken":
        bodies.append(ticket.body)


desk = Desk()
desk.listeners += [audit, leak]
number = desk.submit("printer", source(), "hardware", "urgent")
desk.submit("login", "cannot log in", "urgent")
sink(number)
sink(desk.numbers("urgent"))
first = desk.take()
sink(first.title)
sink(first.body)
sink(bodies)
desk.close(first, "replaced")
sink(desk.answers())
second = desk.take()
sink(second.body)
desk.close(second, first.body.upper())
sink(desk.answers())
sink(events)
sink([title for title, _ in desk._archive.values()])
sink(desk.take())
