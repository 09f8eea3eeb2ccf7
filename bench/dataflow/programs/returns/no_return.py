from probe import source, sink


def store(value):
    kept = value


def conditional(value):
    if value is None:
        return value


def printed(value):
    print(len(value))
    return None


sink(store(source()))
sink(conditional(source()))
sink(printed(source()))
sink(source())
