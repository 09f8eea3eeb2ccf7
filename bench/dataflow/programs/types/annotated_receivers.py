from __future__ import annotations

from typing import Generic, Optional, Protocol, TypeVar

from probe import source, sink

T = TypeVar("T")


class Sender(Protocol):
    def send(self, text: str) -> str: ...


class Loud:
    def send(self, text: str) -> str:
        return text.upper()


class Silent:
    def send(self, text: str) -> str:
        return "silent"


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item

    def map(self, f) -> Box:
        return Box(f(self.item))


def deliver(sender: Sender, text: str) -> str:
    return sender.send(text)


def maybe(sender: Optional[Sender], text: str) -> str:
    if sender is None:
        return "nobody"
    return sender.send(text)


sink(deliver(Loud(), source()))
sink(deliver(Silent(), source()))
sink(maybe(None, source()))
sink(maybe(Loud(), source()))
sink(maybe(Silent(), source()))
sink(Box(source()).get())
sink(Box[str](source()).get())
sink(Box(source()).map(len).get())
sink(Box("x").map(lambda _: source()).get())
box: Box[str] = Box("x")
sink(box.get())
senders: list[Sender] = [Silent(), Loud()]
sink(senders[0].send(source()))
sink(senders[1].send(source()))
sink([s.send("x") for s in senders])
