from probe import source, sink

records = [("a", 1, "x", "y"), ("b", 2, source())]
for name, size, *rest in records:
    sink(name)
    sink(size)
    if name == "a":
        sink(rest)
    else:
        sink(rest)
head, *tail = records
sink(head)
sink(tail)
(_, _, *_), (last, *_) = records
sink(last)
first, second = sorted([("k", "plain"), ("a", source())])
sink(second)
sink(first)
