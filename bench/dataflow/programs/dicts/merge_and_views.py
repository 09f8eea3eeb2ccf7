from collections import ChainMap, Counter, OrderedDict, defaultdict

from probe import source, sink


def test_merge():
    a, b = {"k": source(), "a": "a"}, {"k": "clean"}
    sink((a | b)["k"])
    sink((b | a)["k"])
    sink({**a, **b}["k"])
    sink({**b, **a}["k"])
    sink({**a, "k": "clean"})
    a |= b
    sink(a)


def test_update_pairs():
    d = {}
    d.update([("a", source()), ("b", "b")])
    sink(d["a"])
    sink(d["b"])
    d.update(zip(["a"], ["clean"]))
    sink(d["a"])


def test_views():
    d = {"a": source(), "b": "b"}
    sink(list(d))
    sink(list(d.keys()))
    sink(list(d.values()))
    sink(sorted(d.items())[1])
    sink(sorted(d.items())[0])
    sink([k for k, v in d.items()])
    sink(dict(zip(d.values(), d.keys()))["b"])
    sink(list(reversed(d)))


def test_chain_map():
    c = ChainMap({"a": "first"}, {"a": source(), "b": source()})
    sink(c["a"])
    sink(c["b"])
    sink(c.maps[0])
    child = c.new_child({"b": "child"})
    sink(child["b"])
    sink(child.parents["b"])


def test_default():
    d = defaultdict(list)
    d["x"].append(source())
    d["y"].append("y")
    sink(d["y"])
    sink(d["x"])
    sink(d["z"])
    sink(Counter([source(), "b"])["b"])


def test_ordered():
    o = OrderedDict(a="a", b=source())
    o.move_to_end("a")
    sink(o["a"])
    sink(o.popitem(last=False)[1])
    sink(o)


test_merge()
test_update_pairs()
test_views()
test_chain_map()
test_default()
test_ordered()
