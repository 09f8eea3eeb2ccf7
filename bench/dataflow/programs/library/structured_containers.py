import array
import bisect
import enum
import heapq
import types
import weakref
from collections import defaultdict, namedtuple, UserDict
from probe import source, sink

secret = source()
tree = lambda: defaultdict(tree)
root = tree()
root["a"]["b"] = secret
root["a"]["c"] = "plain"
sink(root["a"]["b"])
sink(root["a"]["c"])
sink(sorted(root["a"]))
groups = defaultdict(set)
groups[len(secret)].add("x")
sink(groups)
groups["k"].add(secret)
sink(groups["k"])
index = defaultdict(lambda: "missing")
sink(index[secret])
space = types.SimpleNamespace(**{"a": secret, "b": "x"})
sink(space.a)
sink(space.b)
sink(vars(space))
space.__dict__.update(b=secret)
sink(space.b)


class Lower(UserDict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())


names = Lower({"k": secret, "p": "plain"})
sink(names["K"])
sink(names["P"])
heap = [(3, "c"), (1, "a")]
heapq.heapify(heap)
heapq.heappush(heap, (2, secret))
sink(heapq.heappop(heap)[0])
sink([text for _, text in heap])
Entry = namedtuple("Entry", "key value")
entries = sorted([Entry("b", secret), Entry("a", "x")])
sink(entries[0].value)
sink(entries[1].value)
sink(bisect.bisect([1, 2], len(secret)))
sink(array.array("i", [len(secret)]).tolist())
