from probe import source, sink


class WithText:
    def __init__(self, text):
        self.text = text


class Empty:
    def __bool__(self):
        return False


def extract(item):
    if not item:
        return "falsy"
    if hasattr(item, "text"):
        return item.text
    return "no text"


sink(extract(WithText(source())))
sink(extract(object()))
sink(extract(Empty()))
sink(extract(""))
sink(extract(WithText("t")))
