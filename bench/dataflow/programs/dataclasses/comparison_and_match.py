from probe import source, sink
from dataclasses import dataclass


@dataclass
class Message:
    kind: str
    text: str


def read(message):
    match message:
        case Message("secret", text):
            return text
        case Message(kind=kind):
            return kind


sink(read(Message("secret", source())))
sink(read(Message("note", source())))
sink(Message("a", source()) == Message("a", "b"))
sink(read(Message("secret", "hi")))
