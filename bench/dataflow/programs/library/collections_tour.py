from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from probe import source, sink

secret = source()
chain = ChainMap({"a": "1"}, {"a": secret, "b": secret})
sink(chain["a"])
sink(chain["b"])
chain["b"] = "own"
sink(chain["b"])
counts = Counter(["a", secret, "a"])
sink(counts["a"])
sink(counts.most_common(1))
sink(list(counts))
groups = defaultdict(list)
groups["x"].append(secret)
groups["y"].append("y")
sink(groups["y"])
sink(groups["x"])
sink(groups["z"])
queue = deque([secret, "b"], maxlen=2)
queue.append("c")
queue.rotate(1)
sink(list(queue))
ordered = OrderedDict(a="1", b=secret)
ordered.move_to_end("a")
sink(ordered.popitem()[0])
sink(ordered["b"])
Point = namedtuple("Point", "x note", defaults=["-"])
sink(Point("1", secret).x)
sink(Point("1", secret).note)
sink(Point("1").note)


class Names(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value.upper())


names = Names()
names["k"] = secret
sink(names["k"])
sink(list(names.keys()))
sink(UserList(["a", secret])[1])
