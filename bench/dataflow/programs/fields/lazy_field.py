from probe import source, sink


class Document:
    def __init__(self, loader):
        self._loader = loader
        self._text = None

    @property
    def text(self):
        if self._text is None:
            self._text = self._loader()
        return self._text

    @text.deleter
    def text(self):
        self._text = None


document = Document(source)
sink(document._text)
sink(document.text)
sink(document._text)
del document.text
sink(document._text)
sink(Document(lambda: "x").text)
