from dataclasses import dataclass, field, asdict, fields
from typing import ClassVar
from probe import source, sink


def tags():
    return ["default"]


@dataclass
class Base:
    registry: ClassVar[list] = []
    name: str = "base"
    tags: list = field(default_factory=tags)

    def __post_init__(self):
        self.registry.append(self.name)


@dataclass
class Note(Base):
    text: str = ""
    hidden: str = field(default="", repr=False)

    def __post_init__(self):
        super().__post_init__()
        self.size = len(self.text)


@dataclass
class Locked(Note):
    text: str = "locked"
    extra: dict = field(default_factory=lambda: {"k": source()})


note = Note("n", text=source())
sink(note)
sink(note.size)
sink(note.tags)
sink(Base.registry)
sink(Locked().text)
sink(Locked().extra)
sink(Locked().extra["k"])
sink(asdict(Note(hidden=source()))["hidden"])
sink(repr(Note(hidden=source())))
sink(repr(Note(text=source())))
sink([f.name for f in fields(Locked)])
note.tags.append(source())
sink(Note().tags)
Base(name=source())
sink(Base.registry)
sink(Note() == note)
