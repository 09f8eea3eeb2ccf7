from itertools import chain, islice

from probe import source, sink

left, right = ["a"], [source()]
sink([word for word in chain(left, right)])
sink([word for word in chain(left, left)])
sink([word for word in islice(left, 1)])
sink([word for part in (left, right) for word in part])
sink([len(part) for part in (left, right)])
sink([word for word in chain.from_iterable([left, right])])
