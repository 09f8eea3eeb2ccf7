from dataclasses import dataclass
from probe import source, sink


@dataclass(order=True, eq=True)
class Entry:
    priority: int
    text: str

    @classmethod
    def parse(cls, line):
        head, _, tail = line.partition(":")
        return cls(int(head), tail)

    def __str__(self):
        return f"[{self.priority}]"


entries = [Entry.parse("2:plain"), Entry.parse("1:" + source())]
entries.sort()
sink(str(entries[0]))
sink(f"{entries[0]}")
sink(repr(entries[0]))
sink(entries[0].text)
sink(entries[0].priority)
sink(max(entries).text)
sink(entries[0] < entries[1])
sink(entries[0] == Entry(1, "x"))
