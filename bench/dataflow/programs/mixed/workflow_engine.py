import contextvars
import enum
import itertools
from functools import singledispatch, partial
from probe import source, sink

current_user = contextvars.ContextVar("current_user", default="nobody")


class State(enum.Enum):
    NEW = enum.auto()
    OPEN = enum.auto()
    DONE = enum.auto()


TRANSITIONS = {State.NEW: State.OPEN, State.OPEN: State.DONE}


class Ticket:
    ids = itertools.count(1)

    def __init__(self, title):
        self.id = next(self.ids)
        self.title = title
        self.state = State.NEW
        self.log = []

    def advance(self, **details):
        before, self.state = self.state, TRANSITIONS.get(self.state, self.state)
        self.log.append({"by": current_user.get(), "from": before.name, "to": self.state.name, **details})
        return self


@singledispatch
def render(value):
    return f"?{value}"


@render.register
def _(value: Ticket):
    return f"#{value.id} {value.title}"


@render.register(list)
def _(value):
    return "; ".join(map(render, value))


@render.register(dict)
def _(value):
    return ", ".join(value)


ticket = Ticket("t").advance(note="n")
sink(ticket.log[0]["by"])
token = current_user.set(source())
ticket.advance()
sink(ticket.log[0]["by"])
sink(ticket.log[1]["by"])
sink(ticket.log[1]["to"])
current_user.reset(token)
ticket.advance(note=source())
sink(ticket.log[2]["by"])
sink(ticket.log[2]["note"])
sink(ticket.state.name)
sink(render(ticket))
sink(render(Ticket(source())))
sink(render([ticket, "x"]))
sink(render(["y", source()]))
sink(render({"k": source()}))
sink(render({source(): "v"}))
context = contextvars.copy_context()
context.run(current_user.set, source())
sink(current_user.get())
sink(context[current_user])
sink(context.run(current_user.get))
by_state = {state: [] for state in State}
for each in (ticket, Ticket(source())):
    by_state[each.state].append(each.title)
sink(by_state[State.DONE])
sink(by_state[State.NEW])
sink(by_state[State.OPEN])
mark = partial(Ticket.advance, note="m")
sink(mark(Ticket("z")).log[0]["note"])
sink(mark(Ticket("z"), who=source()).log[0]["who"])
