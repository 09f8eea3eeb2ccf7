from probe import source, sink


class Draft:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text = text

    def erase(self):
        self.text = ""


def write_twice(draft, text):
    draft.write(text)
    draft.write("final")


draft = Draft()
draft.write(source())
sink(draft.text)
draft.erase()
sink(draft.text)
write_twice(draft, source())
sink(draft.text)
draft.write(source())
draft.write("ok")
sink(draft.text)
