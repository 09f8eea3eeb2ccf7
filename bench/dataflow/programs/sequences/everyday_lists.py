from probe import source, sink


def last(items):
    return items[-1]


def rest(items):
    return items[1:]


def middle(items):
    return items[len(items) // 2]


def replaced(items, index, value):
    copy = list(items)
    copy[index] = value
    return copy


def inserted(items, index, value):
    return items[:index] + [value] + items[index:]


def removed(items, index):
    return [item for position, item in enumerate(items) if position != index]


def unique(items):
    out = []
    for item in items:
        if item not in out:
            out.append(item)
    return out


def grouped(items, size):
    return [items[start : start + size] for start in range(0, len(items), size)]


def flattened(lists):
    out = []
    for each in lists:
        out.extend(each)
    return out


def moved(items, start, end):
    items.insert(end, items.pop(start))
    return items


def split_by(items, separator):
    out = [[]]
    for item in items:
        if item == separator:
            out.append([])
        else:
            out[-1].append(item)
    return out


sink(last(["one", source()]))
sink(last([source(), "two"]))
sink(rest([source(), "two"]))
sink(rest(["one", source()]))
sink(middle(["one", source(), "three"]))
sink(middle([source(), "two", "three"]))
sink(replaced([source(), "two"], 0, "clean"))
sink(replaced(["one", "two"], 1, source())[0])
sink(replaced(["one", "two"], 1, source())[1])
sink(inserted(["one", "two"], 1, source())[1])
sink(inserted(["one", "two"], 1, source())[2])
sink(removed([source(), "two"], 0))
sink(removed(["one", source()], 0))
sink(unique(["one", source(), "one"]))
sink(grouped(["one", "two", source()], 2)[0])
sink(grouped(["one", "two", source()], 2)[1])
sink(flattened([["one"], [source()]])[0])
sink(flattened([["one"], [source()]])[1])
sink(moved([source(), "two", "three"], 0, 2)[0])
sink(moved([source(), "two", "three"], 0, 2)[2])
sink(split_by(["one", "--", source()], "--")[0])
sink(split_by(["one", "--", source()], "--"))
queue = ["one"]
queue.append(source())
first = queue.pop(0)
sink(first)
second = queue.pop(0)
sink(second)
sink(queue)
nested = [[0] * 2 for _ in range(2)]
nested[1][0] = source()
sink(nested[0])
sink(nested[1][1])
sink(nested[1][0])
both = [*["one"], *(source(), "three")]
sink(both[0])
sink(both[1])
sink(both[2])
sink(tuple(reversed(both))[0])
sink(sum([["one"], [source()]], [])[0])
sink(sum([["one"], [source()]], [])[1])
sink(all(both))
sink(any(item == "one" for item in both))
