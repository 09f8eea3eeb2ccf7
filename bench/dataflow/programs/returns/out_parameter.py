from probe import source, sink


def fill(target):
    target["token"] = source()
    return "filled"


def extend(items, value):
    items.append(value)
    return items


box = {}
status = fill(box)
sink(status)
sink(box["token"])
original = []
same = extend(original, source())
sink(same)
sink(original)
sink(extend([], "x"))
