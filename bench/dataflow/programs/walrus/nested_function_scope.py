from probe import source, sink

value = "module"


def inner():
    if value := source():
        return len(value)


def leaking():
    global value
    return [value := item for item in [source()]]


inner()
sink(value)
leaking()
sink(value)
value = "again"
sink(value)
