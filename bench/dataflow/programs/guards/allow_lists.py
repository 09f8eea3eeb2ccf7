from probe import source, sink

PUBLIC = frozenset({"name", "city"})


def visible(field):
    return field in PUBLIC


def show(record, *fields):
    return {field: record[field] for field in fields if visible(field)}


def strict(record, field):
    if not visible(field):
        raise PermissionError(field)
    return record[field]


record = {"name": "n", "city": "c", "note": source()}
sink(show(record, "name", "note"))
sink(show(record))
sink(strict(record, "city"))
try:
    sink(strict(record, "note"))  # dead
except PermissionError as error:
    sink(str(error))
sink({k: v for k, v in record.items() if k in PUBLIC})
sink({k: v for k, v in record.items() if k not in PUBLIC})
sink({k: v if visible(k) else "***" for k, v in record.items()})
