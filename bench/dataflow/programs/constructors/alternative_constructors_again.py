from probe import source, sink


class Message:
    def __init__(self, to, body):
        self.to = to
        self.body = body

    @classmethod
    def from_dict(cls, data):
        return cls(data["to"], data.get("body", ""))

    @classmethod
    def parse(cls, line):
        to, _, body = line.partition("|")
        return cls(to, body)

    @classmethod
    def empty(cls, ignored=None):
        return cls("nobody", "")

    @staticmethod
    def build(body, to="x"):
        return Message(to, body)

    def copy(self, **changes):
        return type(self)(**{"to": self.to, "body": self.body, **changes})


class Urgent(Message):
    def __init__(self, to, body):
        super().__init__(to, "URGENT")
        self.original = body


m = Message.from_dict({"to": "a", "body": source()})
sink(m.to)
sink(m.body)
sink(Message.from_dict({"to": "a", "other": source()}).body)
sink(Message.parse("a|" + source()).body)
sink(Message.empty(source()).body)
sink(Message.build(source()).to)
sink(Message.build(source()).body)
sink(m.copy().body)
sink(m.copy(body="clean").body)
sink(m.copy(to=source()).to)
u = Urgent.from_dict({"to": "a", "body": source()})
sink(u.body)
sink(u.original)
