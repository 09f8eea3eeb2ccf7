from probe import source, sink
from functools import reduce

sink(reduce(lambda a, b: a + b, ["x", source()]))
sink(reduce(lambda a, b: a + b, ["x", "y"], source()))
sink(reduce(lambda a, b: a + len(b), [source()], 0))
sink(reduce(lambda a, b: b, [source(), "last"]))
sink(reduce(lambda table, key: table[key], ["a", "b"], {"a": {"b": source()}}))
