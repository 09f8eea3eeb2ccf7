from probe import source, sink


def transpose(rows):
    return [list(column) for column in zip(*rows)]


def column(rows, index):
    return [row[index] for row in rows]


def window(items, size):
    return [items[i : i + size] for i in range(len(items) - size + 1)]


def pad(items, size, fill="-"):
    return items + [fill] * (size - len(items))


def first(items):
    head, *_ = items
    return head


def without_last(items):
    return items[:-1]


def interleave(a, b):
    out = []
    for x, y in zip(a, b):
        out += [x, y]
    return out


def partition(items, test):
    yes, no = [], []
    for i in items:
        (yes if test(i) else no).append(i)
    return yes, no


table = [["a", source()], ["b", "x"]]
sink(column(table, 0))
sink(column(table, 1))
sink(transpose(table)[0])
sink(transpose(table)[1])
sink(table[1])
table[1][1] = source()
sink(table[1][0])
sink(window(["a", "b", source()], 2)[0])
sink(window(["a", "b", source()], 2)[1])
sink(pad([source()], 3)[2])
sink(pad([source()], 3)[0])
sink(first(["a", source()]))
sink(without_last(["a", source()]))
sink(without_last([source(), "a"]))
sink(interleave(["a"], [source()])[0])
sink(interleave(["a"], [source()])[1])
yes, no = partition(["a", source()], str.isascii)
sink(yes)
sink(no)
grid = [["."] * 2 for _ in range(2)]
grid[0][1] = source()
sink(grid[1])
sink(grid[0])
shared = [["."] * 2] * 2
shared[0][1] = source()
sink(shared[1])
