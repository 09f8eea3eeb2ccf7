from dataclasses import InitVar, dataclass, field, fields
from typing import ClassVar

from probe import source, sink


@dataclass
class Base:
    id: str
    kind: ClassVar[str] = "base"


@dataclass
class Person(Base):
    first: str = ""
    last: str = ""
    full: str = field(init=False)
    seed: InitVar[str] = None

    def __post_init__(self, seed):
        self.full = f"{self.first} {self.last}"
        self.seeded = len(seed or "")


@dataclass
class Hidden:
    name: str
    password: str = field(repr=False)


@dataclass(kw_only=True)
class Keyed:
    b: str
    a: str = "a"


def test_person():
    p = Person("1", "f", source())
    sink(p.id)
    sink(p.first)
    sink(p.full)
    sink(p.kind)


def test_seed():
    p = Person("1", seed=source())
    sink(p.seeded)
    sink(p.full)


def test_hidden():
    h = Hidden("n", source())
    sink(str(h))
    sink(h.password)
    sink(f"{h.name}")


def test_keyed():
    k = Keyed(a="x", b=source())
    sink(k.a)
    sink(k.b)
    sink([f.name for f in fields(k)])
    sink([getattr(k, f.name) for f in fields(k)])


test_person()
test_seed()
test_hidden()
test_keyed()
