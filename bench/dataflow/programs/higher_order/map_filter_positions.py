from functools import reduce
from probe import source, sink

pairs = [("a", source()), ("b", "plain")]
sink(list(map(lambda pair: pair[0], pairs)))
sink(list(map(lambda pair: pair[1], pairs)))
sink(list(filter(lambda pair: pair[0] == "b", pairs))[0][0])
sink(list(map(max, ["a", "b"], ["c", source()])))
sink(list(map(lambda a, b: a, ["a", "b"], ["c", source()])))
sink(reduce(lambda acc, pair: acc + pair[0], pairs, ""))
sink(reduce(lambda acc, pair: acc + pair[1], pairs, ""))
sink(reduce(lambda acc, pair: {**acc, pair[0]: pair[1]}, pairs, {})["a"])
sink(sorted(pairs, key=lambda pair: pair[1])[0][0])
sink(list(enumerate(["x", source()]))[0])
sink(list(enumerate(["x", source()]))[1][1])
sink([i for i, _ in enumerate(["x", source()], start=1)])
sink(dict(zip(["k", "m"], ["x", source()]))["k"])
sink(dict(zip(["k", "m"], ["x", source()]))["m"])
sink(list(reversed(["x", source()]))[0])
