from probe import source, sink

value = "first"
sink(value)
value = source()
sink(value)
value = "third"
sink(value)


def read():
    return value


sink(read())
value = source()
sink(read())
