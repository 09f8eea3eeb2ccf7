from probe import source, sink


class Widget:
    def __init__(self, text):
        self.text = text
        self.setup()

    def setup(self):
        self.shown = "default"


class Label(Widget):
    def setup(self):
        self.shown = self.text


class Icon(Widget):
    pass


sink(Label(source()).shown)
sink(Icon(source()).shown)
sink(Icon(source()).text)
sink(Label("x").shown)
