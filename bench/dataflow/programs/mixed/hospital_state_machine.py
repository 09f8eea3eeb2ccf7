from enum import Enum
from probe import source, sink


class State(Enum):
    WAITING = "waiting"
    SEEN = "seen"
    DONE = "done"


class Patient:
    transitions = {State.WAITING: (State.SEEN,), State.SEEN: (State.DONE,), State.DONE: ()}

    def __init__(self, name):
        self.name = name
        self.state = State.WAITING
        self.notes = {}
        self.listeners = []

    def move(self, state, note=None):
        if state not in self.transitions[self.state]:
            raise ValueError(f"{self.state.value} -> {state.value}")
        self.state = state
        if note:
            self.notes[state] = note
        for listener in self.listeners:
            listener(self, note)


log = []
notes = []
patient = Patient("p")
patient.listeners.append(lambda patient, note: log.append(patient.state.value))
patient.listeners.append(lambda patient, note: notes.append(note))
patient.move(State.SEEN, "fine")
sink(log)
sink(notes)
patient.move(State.DONE, source())
sink(log)
sink(notes)
sink(patient.notes[State.SEEN])
sink(patient.notes[State.DONE])
sink(patient.state.value)
try:
    patient.move(State.WAITING, source())
except ValueError as error:
    sink(str(error))
sink({state.value: note for state, note in patient.notes.items() if state is State.DONE})
