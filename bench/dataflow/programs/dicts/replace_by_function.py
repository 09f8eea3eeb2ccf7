from probe import source, sink


def rename(mapping, old, new):
    mapping[new] = mapping.pop(old)
    return mapping


def without(mapping, *keys):
    copy = dict(mapping)
    for key in keys:
        copy.pop(key, None)
    return copy


record = {"a": "x", "b": source()}
rename(record, "b", "c")
sink("b" in record)
sink(record["c"])
sink(record["a"])
clean = without(record, "c", "zz")
sink(clean)
sink(record)
again = rename(dict(clean), "a", "c")
sink(again["c"])
sink(record["c"])
