from probe import source, sink

item = source()
sink([item for item in ["a", "b"]])
sink(item)
other = "open"
sink([other for other in [item]])
sink(other)
sink([item for _ in range(2)])
last = "none"
sink([(last := word) for word in ["a", source()]])
sink(last)
