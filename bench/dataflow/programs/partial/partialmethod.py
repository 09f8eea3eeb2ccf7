from probe import source, sink
from functools import partialmethod


class Cell:
    def __init__(self):
        self.state = "off"
        self.note = "empty"

    def set_state(self, state, note):
        self.state = state
        self.note = note

    turn_on = partialmethod(set_state, "on")
    mark = partialmethod(set_state, note="marked")


cell = Cell()
cell.turn_on(source())
sink(cell.state)
sink(cell.note)
cell.mark(source())
sink(cell.state)
sink(cell.note)
