from probe import source, sink
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item

    def map(self, function) -> "Box":
        return Box(function(self.item))


secret: Box[str] = Box(source())
plain = Box[str]("plain")
sink(secret.get())
sink(plain.get())
sink(secret.map(len).get())
sink(secret.map(str.strip).get())
