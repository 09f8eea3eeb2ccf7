from probe import source, sink

_MISSING = object()


def get(table, key, default=_MISSING):
    if key in table:
        return table[key]
    if default is _MISSING:
        return "missing"
    return default


table = {"name": "ana", "token": source()}
sink(get(table, "name"))
sink(get(table, "token"))
sink(get(table, "age"))
sink(get(table, "age", source()))
sink(get(table, "name", source()))
