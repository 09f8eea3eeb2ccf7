from probe import source, sink


class Text(str):
    def __new__(cls, value, label):
        self = super().__new__(cls, value)
        self.label = label
        return self


class Single:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, *args):
        if args:
            self.value = args[0]


text = Text(source(), "label")
sink(text.upper())
sink(text.label)
sink(Text("x", source()).label)
Single(source())
sink(Single().value)
sink(Single("fresh").value)
