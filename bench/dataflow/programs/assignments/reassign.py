from probe import source, sink

value = source()
copy = value
value = "clean"
sink(value)
sink(copy)
copy = value
sink(copy)
value = copy = source()
sink(copy)
