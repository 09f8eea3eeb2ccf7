from typing import Any, Generic, Optional, TypeVar, Union, cast, get_type_hints, overload
from probe import source, sink

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item

    def map(self, function) -> "Box[Any]":
        return Box(function(self.item))


@overload
def convert(value: int) -> int: ...
@overload
def convert(value: str) -> str: ...
def convert(value):
    if isinstance(value, int):
        return value + 1
    return value.upper()


class Cat:
    def speak(self) -> str:
        return "meow"


class Spy(Cat):
    def speak(self) -> str:
        return source()


def listen(animal: Cat) -> str:
    return animal.speak()


def either(value: Union[Cat, str]) -> str:
    if isinstance(value, Spy):
        return "spy"
    if isinstance(value, Cat):
        return value.speak()
    return value


def maybe(value: Optional[str] = None) -> str:
    return value or "none"


sink(Box(source()).get())
sink(Box("x").get())
sink(Box(source()).map(len).get())
sink(Box("x").map(lambda v: v + source()).get())
sink(convert(3))
sink(convert(source()))
sink(listen(Cat()))
sink(listen(Spy()))
sink(either(Spy()))
sink(either(Cat()))
sink(either(source()))
sink(maybe())
sink(maybe(source()))
sink(cast(int, source()))
sink(Box[str](source()).item)
sink(list(get_type_hints(maybe)))
value: str = "declared"
sink(value)
later: str
later = source()
sink(later)
animals: list[Cat] = [Cat(), Spy()]
sink(animals[0].speak())
sink(animals[1].speak())
sink([a.speak() for a in animals if type(a) is Cat])
sink([a.speak() for a in animals if isinstance(a, Spy)])
kinds = {Cat: lambda a: "cat", Spy: lambda a: a.speak()}
sink(kinds[type(animals[0])](animals[0]))
sink(kinds[type(animals[1])](animals[1]))
sink(type(source())("x"))
sink(type(source())(source()))
Alias = Spy
sink(Alias().speak())
Dynamic = type("Dynamic", (Cat,), {"speak": lambda self: source(), "n": 1})
sink(Dynamic().speak())
sink(Dynamic.n)
sink(isinstance(Dynamic(), Cat))
