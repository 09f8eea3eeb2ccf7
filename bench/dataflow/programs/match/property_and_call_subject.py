from probe import source, sink


class Message:
    def __init__(self, raw):
        self.raw = raw

    @property
    def parts(self):
        return self.raw.split("|", 1)

    @property
    def kind(self):
        return "secret"


def read(message):
    match message.parts:
        case [head, tail]:
            return head, tail
        case [only]:
            return only, "none"


sink(read(Message("id|" + source()))[1])
sink(read(Message("plain"))[0])


def by_kind(message):
    match message:
        case Message(kind="secret", raw=raw):
            return raw
        case Message(kind=kind):
            return kind


sink(by_kind(Message(source())))
sink(by_kind(Message("x")))
