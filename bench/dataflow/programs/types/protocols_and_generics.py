from abc import ABC, abstractmethod
from typing import Callable, Generic, Iterator, NamedTuple, Protocol, TypeVar, runtime_checkable

from probe import source, sink

T = TypeVar("T")


@runtime_checkable
class Closable(Protocol):
    def close(self) -> str: ...


class File:
    def __init__(self, text: str) -> None:
        self.text = text

    def close(self) -> str:
        return "closed"

    def read(self) -> str:
        return self.text


class Repository(ABC, Generic[T]):
    def __init__(self) -> None:
        self._rows: dict[str, T] = {}

    def add(self, key: str, row: T) -> None:
        self._rows[key] = self.prepare(row)

    def get(self, key: str) -> T:
        return self._rows[key]

    def __iter__(self) -> Iterator[T]:
        yield from self._rows.values()

    @abstractmethod
    def prepare(self, row: T) -> T: ...


class Plain(Repository[str]):
    def prepare(self, row):
        return row


class Masked(Repository[str]):
    def prepare(self, row):
        return "*" * len(row)


class Result(NamedTuple):
    ok: bool
    value: str


def apply(function: Callable[[str], T], value: str) -> T:
    return function(value)


def finish(thing: object) -> str:
    return thing.close() if isinstance(thing, Closable) else "open"


def attempt(function: Callable[[], str]) -> Result:
    try:
        return Result(True, function())
    except ValueError as error:
        return Result(False, str(error))


def fail() -> str:
    raise ValueError("failed")


plain, masked = Plain(), Masked()
for each in (plain, masked):
    each.add("note", source())
    each.add("name", "ann")
sink(plain.get("note"))
sink(plain.get("name"))
sink(masked.get("note"))
sink(list(plain))
sink(list(masked))
sink(apply(str.upper, source()))
sink(apply(len, source()))
sink(finish(File(source())))
sink(finish(source()))
sink(File(source()).read())
sink(attempt(lambda: source()).value)
sink(attempt(lambda: source()).ok)
sink(attempt(fail).value)
