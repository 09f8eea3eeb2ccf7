from probe import source, sink

(first, *middle), last = ("a", source(), "c"), "d"
sink(first)
sink(middle)
sink(middle[0])
sink(middle[1])
sink(last)
[head, (inner, *_), *rest] = ["h", ("i", source()), "r", source()]
sink(head)
sink(inner)
sink(rest[0])
sink(rest[1])
*begin, end = "ab" + source()
sink(begin)
sink(end)
