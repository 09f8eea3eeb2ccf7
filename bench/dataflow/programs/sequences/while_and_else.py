from probe import source, sink


def find(items, wanted):
    index = 0
    while index < len(items):
        if items[index][0] == wanted:
            result = items[index][1]
            break
        index += 1
    else:
        result = "not found"
    return result, index


items = [("a", "x"), ("b", source())]
sink(find(items, "b")[0])
sink(find(items, "b")[1])
sink(find([("a", "x")], "a")[0])
for name, note in items:
    if name == "z":
        break
else:
    note = "none"
sink(note)
