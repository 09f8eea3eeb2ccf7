from probe import source, sink


class Command:
    def __init__(self, editor):
        self.editor = editor

    def execute(self):
        raise NotImplementedError

    def undo(self):
        raise NotImplementedError


class Insert(Command):
    def __init__(self, editor, text):
        super().__init__(editor)
        self.text = text

    def execute(self):
        self.editor.buffer.append(self.text)

    def undo(self):
        self.editor.buffer.pop()


class Clear(Command):
    def execute(self):
        self.saved, self.editor.buffer = self.editor.buffer, []

    def undo(self):
        self.editor.buffer = self.saved


class Editor:
    def __init__(self):
        self.buffer = []
        self.done = []
        self.undone = []

    def do(self, kind, *args):
        command = kind(self, *args)
        command.execute()
        self.done.append(command)
        self.undone.clear()
        return command

    def undo(self):
        command = self.done.pop()
        command.undo()
        self.undone.append(command)

    def redo(self):
        command = self.undone.pop()
        command.execute()
        self.done.append(command)


editor = Editor()
editor.do(Insert, "a")
sink(editor.buffer)
editor.do(Insert, source())
sink(editor.buffer)
editor.undo()
sink(editor.buffer)
editor.redo()
sink(editor.buffer)
editor.do(Clear)
sink(editor.buffer)
editor.undo()
sink(editor.buffer)
sink(editor.done[0].text)
sink(editor.done[1].text)
sink([type(command).__name__ for command in editor.done])
