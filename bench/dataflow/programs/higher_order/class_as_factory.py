from probe import source, sink


class Note:
    def __init__(self, text):
        self.text = text


class Blank:
    def __init__(self, text):
        self.text = ""


def build(factory, texts):
    return [factory(text) for text in texts]


secret = source()
sink(build(Note, [secret])[0].text)
sink(build(Blank, [secret])[0].text)
sink(build(Note, ["x"])[0].text)
sink([note.text for note in build(Note, ["a", secret])])
factories = {"note": Note, "blank": Blank}
sink(factories["note"](secret).text)
sink(factories["blank"](secret).text)
