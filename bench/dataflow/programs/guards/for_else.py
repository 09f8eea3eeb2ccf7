from probe import source, sink


def find(names, wanted):
    for name in names:
        if name == wanted:
            result = "found"
            break
    else:
        result = source()
    return result


sink(find(["a", "b"], "z"))
for step in [1, 2]:
    value = "step"
else:
    sink(value)
    value = source()
sink(value)
for step in ["a"]:
    last = source()
    break
else:
    sink(source())  # dead
sink(last)
