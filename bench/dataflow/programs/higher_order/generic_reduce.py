from probe import source, sink


def reduce(function, items, initial):
    value = initial
    for item in items:
        value = function(value, item)
    return value


def group(items, key, value):
    def add(groups, item):
        groups.setdefault(key(item), []).append(value(item))
        return groups

    return reduce(add, items, {})


rows = [("a", source()), ("b", "plain")]
sink(group(rows, lambda row: row[0], lambda row: row[1]))
sink(group(rows, lambda row: row[0], lambda row: len(row[1])))
sink(list(group(rows, lambda row: row[0], lambda row: row[1])))
sink(list(group(rows, lambda row: row[1], lambda row: row[0])))
sink(reduce(lambda total, row: total + 1, rows, 0))
sink(reduce(lambda last, row: row[1], rows, ""))
