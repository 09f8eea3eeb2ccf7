from probe import source, sink

row = ["id", "a", source(), "b", "end"]
first, *middle, last = row
sink(first)
sink(middle)
sink(last)
one, two, *others = row
sink(two)
sink(others)
*start, final = row[:2]
sink(start)
sink(final)
