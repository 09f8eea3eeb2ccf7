from probe import source, sink


def partition(items, test):
    yes, no = [], []
    for item in items:
        (yes if test(item) else no).append(item)
    return yes, no


def flatten(value):
    out = []
    for item in value:
        if isinstance(item, (list, tuple)):
            out.extend(flatten(item))
        else:
            out.append(item)
    return out


rows = [{"open": True, "text": "t"}, {"open": False, "text": source()}]
visible, hidden = partition(rows, lambda row: row["open"])
sink(visible)
sink(hidden)
sink(len(hidden))
sink(flatten([1, [2, (3, [4])]]))
sink(flatten(["a", ["b", (source(),)]]))
sink(flatten([["a", source()], "b"])[0])
sink([row["open"] for row in rows])
