from probe import source, sink


class Message:
    def __init__(self, sender, body, *, tags=()):
        self.sender = sender
        self.body = body
        self.tags = list(tags)

    @classmethod
    def parse(cls, line):
        sender, _, body = line.partition(":")
        return cls(sender, body)

    @classmethod
    def from_dict(cls, data):
        return cls(**data)

    @staticmethod
    def empty():
        return Message("", "")

    def __copy__(self):
        return type(self)(self.sender, self.body, tags=self.tags)


class Urgent(Message):
    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.level = "high"
        self.tags.append("urgent")


m = Message.from_dict({"sender": "s", "body": source()})
sink(m.sender)
sink(m.body)
sink(m.tags)
u = Urgent.from_dict({"sender": source(), "body": "b", "tags": ["t"]})
sink(u.sender)
sink(u.body)
sink(u.level)
sink(u.tags)
p = Urgent.parse("me:" + source())
sink(p.body)
sink(type(p).__name__)
sink(Message.empty().body)
import copy

c = copy.copy(u)
sink(c.sender)
sink(c.tags)
u.tags.append(source())
sink(c.tags)
sink(u.tags)
