from dataclasses import dataclass, field

from probe import source, sink


@dataclass
class Item:
    title: str
    note: str = "none"
    tags: list = field(default_factory=list)

    def __post_init__(self):
        self.size = len(self.note)


item = Item("t", source())
sink(item.title)
sink(item.note)
sink(item.tags)
sink(item.size)
sink(item)
sink(Item("t"))
item.note = "clean"
sink(item)
