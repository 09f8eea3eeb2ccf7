from probe import source, sink


class State:
    current = None
    count = 0


def login(token):
    State.current = token
    State.count += 1


def show():
    return State.current


sink(show())
login(source())
sink(show())
sink(State.count)
State.current = "reset"
sink(show())
