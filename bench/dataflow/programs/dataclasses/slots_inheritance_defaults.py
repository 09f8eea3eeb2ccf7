from dataclasses import dataclass, field
from probe import source, sink


def make_id():
    return "id"


def leak():
    return source()


@dataclass
class Base:
    ident: str = field(default_factory=make_id)
    origin: str = "base"


@dataclass
class Child(Base):
    origin: str = "child"
    extra: str = field(default_factory=leak)


@dataclass
class Grand(Child):
    extra: str = "overridden"


sink(Child().extra)
sink(Child().ident)
sink(Child().origin)
sink(Grand().extra)
sink(Base())
sink(Child())
sink(Grand())
sink(Child("a", "b", "c"))
sink(Child(extra="c"))
