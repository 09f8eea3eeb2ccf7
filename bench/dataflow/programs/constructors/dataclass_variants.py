from dataclasses import asdict, astuple, dataclass, field, replace

from probe import source, sink


@dataclass(frozen=True)
class Base:
    key: str
    note: str = field(default="none")


@dataclass(frozen=True)
class Derived(Base):
    extra: str = "e"


derived = Derived("k", source())
sink(derived.key)
sink(derived.note)
sink(derived.extra)
sink(asdict(derived)["note"])
sink(asdict(derived)["key"])
sink(astuple(derived)[1])
sink(replace(derived, note="clean").note)
sink(replace(derived, key="l").note)
sink(Derived("k", extra=source()).note)
