from collections import ChainMap, defaultdict, OrderedDict, Counter
from probe import source, sink

defaults = {"host": "h", "token": "none"}
override = {"token": source()}
config = ChainMap(override, defaults)
sink(config["host"])
sink(config["token"])
sink(config.parents["token"])
child = config.new_child({"token": "t"})
sink(child["token"])
sink(dict(child)["host"])
merged = {**override, **defaults}
sink(merged["token"])
merged = defaults | override
sink(merged["token"])
sink(merged["host"])
groups = defaultdict(lambda: defaultdict(list))
groups["a"]["x"].append(source())
groups["a"]["y"].append("y")
groups["b"]["x"].append("z")
sink(groups["a"]["x"])
sink(groups["a"]["y"])
sink(groups["b"])
sink(groups["c"]["x"])
ordered = OrderedDict([("one", "1"), ("two", source())])
ordered.move_to_end("one")
sink(ordered["one"])
key, value = ordered.popitem(last=False)
sink(value)
sink(ordered)
words = Counter(source().split())
sink(list(words))
sink(list(words.values()))
sink(words.most_common(1)[0][0])
sink(words.total())
