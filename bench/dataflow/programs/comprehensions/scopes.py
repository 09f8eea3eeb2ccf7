from probe import source, sink

item = source()
squares = [item for item in ("a", "b")]
sink(item)
sink(squares)
names = ["plain"]
outer = [[name + tail for name in names] for tail in ("x", source())]
sink(outer[0])
sink(outer[1])
value = "plain"
pairs = [(value, value := source(), value) for _ in range(1)]
sink(pairs[0][0])
sink(pairs[0][1])
sink(value)


class Box:
    base = source()
    items = [base for _ in range(1)] if False else ["a"]
    first = [x for x in [base]]


sink(Box.items)
sink(Box.first)
