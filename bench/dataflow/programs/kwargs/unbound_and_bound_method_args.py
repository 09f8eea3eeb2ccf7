from probe import source, sink


class Ledger:
    def __init__(self, owner):
        self.owner = owner
        self.lines = []

    def add(self, text, *tags, **meta):
        self.lines.append({"text": text, "tags": tags, "meta": meta})
        return self

    @classmethod
    def opened(cls, owner, *lines):
        made = cls(owner)
        for line in lines:
            cls.add(made, line)
        return made

    @staticmethod
    def merge(first, second, *, reverse=False):
        return [*second.lines, *first.lines] if reverse else [*first.lines, *second.lines]


a = Ledger("a")
Ledger.add(a, "plain", source(), kind="x")
sink(a.lines[0]["text"])
sink(a.lines[0]["tags"])
sink(a.lines[0]["meta"])
b = Ledger.opened("b", "start", source())
sink(b.lines[0]["text"])
sink(b.lines[1]["text"])
sink(b.owner)
sink(Ledger.merge(a, Ledger("c"), reverse=True))
sink(Ledger.merge(Ledger("c"), Ledger("d")))
