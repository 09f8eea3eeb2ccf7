from probe import source, sink


def describe(value):
    if value is None:
        return "nothing"
    if isinstance(value, (list, tuple)):
        return [describe(item) for item in value]
    if isinstance(value, dict):
        return {key: describe(item) for key, item in value.items()}
    if callable(value):
        return describe(value())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return value
    return value


sink(describe(None))
sink(describe(True))
sink(describe([1, source()])[0])
sink(describe([1, source()])[1])
sink(describe({"a": source(), "b": None})["a"])
sink(describe({"a": source(), "b": None})["b"])
sink(describe(source))
sink(describe(lambda: 4))


def first(*options, default=source()):
    for option in options:
        if option is not None:
            return option
    return default


sink(first("a"))
sink(first(None, "b"))
sink(first(None, None))
sink(first(None, default="d"))
sink(first(None, source(), "c"))


def clean(value):
    if not isinstance(value, str):
        raise TypeError("no")
    if len(value) > 0 and value.strip():
        value = "*" * len(value)
    return value


sink(clean(source()))


def lookup(table, key):
    if key in table and hasattr(table[key], "upper"):
        return table[key]
    return "-"


sink(lookup({"k": source()}, "k"))
sink(lookup({"k": source()}, "l"))
sink(lookup({"k": 1, "j": source()}, "k"))
x = source()
if type(x) is int:
    sink(x)  # dead
if type(x) is str:
    sink(x)
if issubclass(bool, int) and not hasattr(x, "missing_attribute"):
    sink(x)
sink(x if x is None else "text")
