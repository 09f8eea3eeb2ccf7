from probe import source, sink

first = (left, right) = [source(), "r"]
sink(first[1])
sink(left)
sink(right)
left, first[1] = first[1], left
sink(left)
sink(first[1])
index, cells = 0, ["a", "b"]
index, cells[index] = 1, source()
sink(cells[1])
sink(cells[0])
