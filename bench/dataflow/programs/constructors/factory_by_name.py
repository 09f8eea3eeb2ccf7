from probe import source, sink


class Plain:
    def __init__(self, text):
        self.text = text


class Masked:
    def __init__(self, text):
        self.text = "*" * len(text)


KINDS = {"plain": Plain, "masked": Masked}


def create(kind, text):
    return KINDS[kind](text)


sink(create("plain", source()).text)
sink(create("masked", source()).text)
sink(create("plain", "x").text)
sink([create(kind, "x").text for kind in KINDS])
sink(globals()["Plain"](source()).text)
