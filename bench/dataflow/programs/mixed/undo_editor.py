from dataclasses import dataclass, replace
from probe import source, sink


@dataclass(frozen=True)
class State:
    text: str = ""
    cursor: int = 0
    marks: tuple = ()


class Command:
    def apply(self, state):
        raise NotImplementedError

    @property
    def label(self):
        return type(self).__name__.lower()


class Insert(Command):
    def __init__(self, text):
        self.text = text

    def apply(self, state):
        head, tail = state.text[:state.cursor], state.text[state.cursor:]
        return replace(state, text=head + self.text + tail, cursor=state.cursor + len(self.text))


class Mark(Command):
    def __init__(self, name):
        self.name = name

    def apply(self, state):
        return replace(state, marks=state.marks + ((self.name, state.cursor),))


class Clear(Command):
    def apply(self, state):
        return State(marks=state.marks)


class Editor:
    def __init__(self):
        self.states = [State()]
        self.labels = []

    @property
    def state(self):
        return self.states[-1]

    def do(self, *commands):
        for command in commands:
            self.states.append(command.apply(self.state))
            self.labels.append(command.label)
        return self

    def undo(self, times=1):
        for _ in range(times):
            self.states.pop()
        return self


editor = Editor().do(Insert("hello "), Mark("greeting"))
sink(editor.state.text)
editor.do(Insert(source()))
sink(editor.state.text)
sink(editor.state.marks)
sink(editor.labels)
sink(editor.state.cursor)
editor.undo()
sink(editor.state.text)
editor.do(Mark(source()), Clear())
sink(editor.state.text)
sink(editor.state.marks)
editor.undo(2)
sink(editor.state.marks)
sink(editor.state)
