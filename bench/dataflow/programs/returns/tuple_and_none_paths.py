from probe import source, sink


def lookup(table, key):
    if key not in table:
        return None, "missing"
    value = table[key]
    if not value:
        return None, "empty"
    return value, None


table = {"a": source(), "b": "", "c": "plain"}
value, error = lookup(table, "a")
sink(value)
sink(error)
value, error = lookup(table, "b")
sink(value)
sink(error)
value, error = lookup(table, "c")
sink(value)
value, error = lookup(table, "z")
sink(value)
sink(error)
sink(lookup(table, "a")[1])
sink(lookup(table, "a")[0])
