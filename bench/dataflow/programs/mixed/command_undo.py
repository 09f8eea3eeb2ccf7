from probe import source, sink


class Document:
    def __init__(self):
        self.text = ""


class Append:
    def __init__(self, text):
        self.text = text
        self.before = None

    def do(self, document):
        self.before = document.text
        document.text += self.text

    def undo(self, document):
        document.text = self.before


document = Document()
first, second = Append("hello "), Append(source())
first.do(document)
sink(document.text)
second.do(document)
sink(document.text)
second.undo(document)
sink(document.text)
sink(first.before)
