from probe import source, sink


class Folder:
    def __init__(self, notes):
        self.notes = notes
        self.opened = 0

    def each(self):
        for note in self.notes:
            self.opened += 1
            yield note

    def titles(self):
        yield from (f"note {i}" for i in range(len(self.notes)))


folder = Folder(["a", source()])
for note in folder.each():
    sink(note)
for title in folder.titles():
    sink(title)
sink(folder.opened)
sink(list(Folder(["x"]).each()))
