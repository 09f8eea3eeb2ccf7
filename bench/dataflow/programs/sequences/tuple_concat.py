from probe import source, sink

secret = source()
left = ("a", secret)
right = ("b", "c")
both = left + right
sink(both[0])
sink(both[1])
sink(both[2])
sink(right * 2)
sink(left * 2)
nested = (left, right)
sink(nested[0][1])
sink(nested[1][1])
sink(nested[0][0])
