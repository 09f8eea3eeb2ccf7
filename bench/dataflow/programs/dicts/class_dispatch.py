from probe import source, sink


class Text:
    def __init__(self, value):
        self.value = value

    def show(self):
        return self.value


class Secret(Text):
    def show(self):
        return "***"


TYPES = {"text": Text, "secret": Secret}
fields = [{"type": "text", "value": "x"}, {"type": "secret", "value": source()}]
built = {field["type"]: TYPES[field["type"]](field["value"]) for field in fields}
sink(TYPES["secret"](source()).show())
sink(TYPES["text"](source()).show())
sink(TYPES.get("text", Secret)(source()).show())
sink(TYPES.get("none", Secret)(source()).show())
TYPES.update(text=Secret)
sink(TYPES["text"](source()).show())
sink(sorted(built))
