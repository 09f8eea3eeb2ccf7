from probe import source, sink


class Money:
    def __init__(self, amount, note=""):
        self.amount, self.note = amount, note

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount

    def __hash__(self):
        return hash(self.amount)

    def __add__(self, other):
        return Money(self.amount + other.amount, self.note or other.note)

    def __sub__(self, other):
        return Money(self.amount - other.amount)

    def __bool__(self):
        return self.amount != 0

    def __str__(self):
        return f"{self.amount:.2f}"

    def __repr__(self):
        return f"Money({self.amount}, {self.note!r})"

    def __len__(self):
        return len(self.note)

    def __getitem__(self, key):
        return {"amount": self.amount, "note": self.note}[key]

    def __iter__(self):
        return iter((self.amount, self.note))

    def __contains__(self, text):
        return text in self.note

    def __lt__(self, other):
        return self.amount < other.amount

    def __call__(self, times):
        return Money(self.amount * times, self.note)


class Basket:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __lshift__(self, item):
        self.items.insert(0, item)
        return self

    def __invert__(self):
        return [item.note for item in self.items]

    def __pos__(self):
        return sum((item.amount for item in self.items), 0)

    def __getattr__(self, name):
        return [getattr(item, name) for item in self.items]


dirty, clean = Money(2, source()), Money(3, "plain")
sink(str(dirty))
sink(repr(dirty))
sink(str(dirty + clean))
sink((dirty + clean).note)
sink((clean + dirty).note)
sink((dirty - clean).note)
sink(dirty == clean)
sink(dirty["amount"])
sink(dirty["note"])
amount, note = dirty
sink(amount)
sink(note)
sink(len(dirty))
sink("x" in dirty)
sink(dirty(2).note)
sink(dirty(2).amount)
sink(max(dirty, clean).note)
sink(min(dirty, clean).note)
sink({dirty: "first"}[Money(2)])
basket = Basket()
basket += clean
sink(~basket)
basket << dirty
sink(~basket)
sink((~basket)[1])
sink(+basket)
sink(basket.note)
sink(basket.amount)
sink(f"{dirty}")
sink(f"{dirty!r}")
sink([*dirty][0])
