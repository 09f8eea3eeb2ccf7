from probe import source, sink


class Section:
    def __init__(self, title, text="", parent=None):
        self.title, self.text, self.parent = title, text, parent
        self.sections = []

    def add(self, title, text=""):
        section = Section(title, text, self)
        self.sections.append(section)
        return section

    def path(self):
        return [*(self.parent.path() if self.parent else []), self.title]

    def outline(self, depth=0):
        lines = ["  " * depth + self.title]
        for section in self.sections:
            lines += section.outline(depth + 1)
        return lines

    def full(self):
        return self.text + "".join(section.full() for section in self.sections)

    def clear(self):
        for section in self.sections:
            section.text = ""


class Editor:
    def __init__(self, document):
        self.document = document
        self.undo = []

    def set(self, section, text):
        self.undo.append((section, section.text))
        section.text = text

    def back(self):
        section, text = self.undo.pop()
        section.text = text


document = Section("report")
intro = document.add("intro", "hello")
body = document.add("body")
detail = body.add("detail", source())
sink(document.outline())
sink(detail.path())
sink(intro.full())
sink(body.full())
sink(document.full())
sink(detail.parent.title)
editor = Editor(document)
editor.set(detail, "clean")
sink(document.full())
editor.back()
sink(body.full())
editor.set(intro, source())
sink(intro.text)
editor.back()
sink(intro.text)
body.clear()
sink(document.full())
