from collections import Counter, OrderedDict
from probe import source, sink

words = Counter(source().split())
sink(words.most_common(1)[0][0])
sink(words.most_common(1)[0][1])
sink(sum(words.values()))
both = words + Counter(["plain"])
sink(sorted(both))
sink(list((Counter("ab") - Counter("b")).elements()))
order = OrderedDict(first="x", second=source())
order.move_to_end("first")
sink(next(iter(order.values())))
sink(order.popitem(last=True)[1])
sink(list(order.items()))
