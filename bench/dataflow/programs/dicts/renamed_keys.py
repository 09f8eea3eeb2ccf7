from probe import source, sink

NAMES = {"n": "name", "t": "text"}


def rename(row):
    return {NAMES.get(key, key): value for key, value in row.items()}


def without(row, *keys):
    return {key: value for key, value in row.items() if key not in keys}


def only(row, *keys):
    return {key: row[key] for key in keys}


row = {"n": "eva", "t": source(), "size": 3}
sink(rename(row)["text"])
sink(only(row, "n", "size"))
sink(only(row, "t"))
sink(list(without(row, "t")))
row["t"] = "clean"
sink(rename(row))
