from contextlib import nullcontext

from probe import source, sink

with nullcontext(("a", source())) as (left, right):
    sink(left)
    sink(right)
pairs = [("k", source()), ("l", "x")]
sink([key for key, _ in pairs])
sink([value for _, value in pairs])
sink({key: value for key, value in pairs})
triples = [(1, ("x", source()))]
sink([a for _, (a, _) in triples])
sink([b for _, (_, b) in triples])
sink([n for n, *_ in triples])
