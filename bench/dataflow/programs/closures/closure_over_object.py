from probe import source, sink


class State:
    def __init__(self):
        self.note = "none"
        self.calls = 0


def bind(state):
    def update(text):
        state.note = text
        state.calls += 1

    def reset():
        state.note = "none"

    return update, reset


state, other = State(), State()
update, reset = bind(state)
update(source())
sink(state.note)
sink(state.calls)
sink(other.note)
reset()
sink(state.note)
