import itertools
import functools
import operator
from collections import deque, OrderedDict, ChainMap, Counter
from probe import source, sink

secret = source()
rows = [("a", secret), ("b", "plain")]
sink(list(map(operator.itemgetter(0), rows)))
sink(list(map(operator.itemgetter(1), rows)))
keys, values = zip(*rows)
sink(keys)
sink(values)
sink(list(itertools.chain(*rows)))
sink([k for k, _ in itertools.groupby(rows, key=operator.itemgetter(0))])
sink(dict(zip(keys, map(len, values))))
sink(dict(enumerate(values))[1])
sink(list(itertools.accumulate(values, lambda a, b: b))[-1])
sink(functools.reduce(operator.add, map(len, values)))
window = deque(maxlen=1)
for value in values:
    window.append(value)
sink(list(window))
ordered = OrderedDict(rows)
sink(next(iter(ordered)))
sink(next(reversed(ordered.values())))
layers = ChainMap({}, {"x": "default"}, {"y": secret})
sink(layers["x"])
sink(layers["y"])
layers["y"] = "mine"
sink(layers["y"])
sink(layers.parents["y"])
sink(Counter(a=1).most_common())
sink(list(itertools.islice(itertools.count(), 2)))
sink(list(itertools.dropwhile(lambda value: value == secret, [secret, "b"])) == [])
sink(sorted(rows, key=operator.itemgetter(0))[1])
sink(sorted(rows, key=operator.itemgetter(0), reverse=True)[0][1])
