from probe import source, sink


def fill(**values):
    values["note"] = source()
    return len(values)


def fill_positional(values):
    values["note"] = source()
    return len(values)


def extend(*items):
    for item in items:
        item.append(source())


def rebind(items):
    items = items + [source()]
    return len(items)


def augment(items):
    items += [source()]


data = {"a": "1"}
fill(**data)
sink(data)
fill_positional(data)
sink(data)
left, right, rest = [], [], ["k"]
extend(left, right)
sink(left)
sink(right)
rebind(rest)
sink(rest)
augment(rest)
sink(rest)
