from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

from probe import sink, source

secret = source()
counts = Counter(["a", secret, "a"])
sink(list(counts))
sink(list(counts.values()))
sink(counts.most_common(1))  # over: which word is the most common is for the run
sink(counts.most_common(1)[0][1])
sink(counts["a"])
sink(counts[secret])
sink(counts.total())
sink(list(counts.elements()))
more = Counter()
more.update([secret])
sink(list(more))
sink(more[secret])
plain = Counter(a=1, b=2)
plain.update({"a": 3})
sink(list(plain + Counter(c=1)))
sink(dict(plain))
sink(plain.most_common())

recent = deque(["x"], maxlen=2)
recent.append(secret)
sink(list(recent))
sink(recent[0])
sink(recent[-1])
recent.rotate(1)
sink(list(recent))
sink(len(recent))
sink(recent.maxlen)
empty = deque()
empty.appendleft("a")
empty.extend(["b", "c"])
sink(empty.popleft())
sink(empty.pop())
left = deque([secret, "b"])
sink(left.pop())
sink(left.popleft())

chained = ChainMap({"a": "x"}, {"a": secret, "b": secret})
sink(chained["a"])
sink(chained["b"])
sink(chained.get("a"))
sink(chained.maps[1]["b"])
child = chained.new_child({"b": "y"})
sink(child["b"])
sink(child.parents["b"])
child["c"] = secret
sink(child["c"])
sink(chained.get("c"))

order = OrderedDict(a="x", b=secret)
order.move_to_end("a")
sink(order["a"])
sink(order.popitem())
sink(list(order.items()))
sink(next(iter(OrderedDict(a="x"))))
ordered = OrderedDict([("a", "x"), ("b", "y")])
ordered.move_to_end("a", last=False)
sink(ordered.popitem(last=False))


class Notes(UserList):
    def shout(self):
        return [note.upper() for note in self.data]


notes = Notes(["a"])
notes.append(secret)
sink(notes[1])
sink(notes[0])
sink(notes.shout())
sink(Notes(["x"]).shout())
sink([note for note in notes])
sink(len(notes))
sink(notes.data)
sink(notes.pop())


class Table(UserDict):
    def __setitem__(self, key, value):
        self.data[key.lower()] = value


table = Table()
table["NOTE"] = secret
table["Mode"] = "x"
sink(table["note"])
sink(table["mode"])
sink(table.get("note"))
sink(table.get("other", "none"))
sink(list(table.items()))
sink("note" in table)
quiet = Table(a="x")
sink(quiet["a"])
sink(list(quiet.values()))


class Title(UserString):
    pass


sink(str(Title(secret).upper()))
sink(str(Title("x").upper()))
sink(Title(secret).data)

groups = defaultdict(list)
groups["a"].append(secret)
groups["b"].append("x")
sink(groups["a"])
sink(groups["b"])
sink(groups["c"])

Row = namedtuple("Row", "key note", defaults=["none"])
row = Row("k", secret)
sink(row.note)
sink(row.key)
sink(Row("k").note)
sink(row._asdict()["note"])
sink(row._asdict()["key"])
sink(row._replace(note="x").note)
sink(row._replace(key="x").note)
sink(Row._fields)
sink(Row._make(["k", secret]).note)
sink(row[0])
