from probe import source, sink

SENSITIVE = ("note", "name")


def scrub(record):
    return {key: value for key, value in record.items() if key not in SENSITIVE}


def scrub_in_place(record):
    for key in SENSITIVE:
        record.pop(key, None)


def blank(record):
    out = {}
    for key, value in record.items():
        out[key] = "***" if key in SENSITIVE else value
    return out


def allow(record, *keys):
    return {key: record[key] for key in keys if key in record}


def scrub_nested(value):
    if isinstance(value, dict):
        return {key: scrub_nested(item) for key, item in value.items() if key != "note"}
    if isinstance(value, list):
        return [scrub_nested(item) for item in value]
    return value


secret = source()
record = {"id": 1, "note": secret, "ward": "w"}
sink(scrub(record))
sink(blank(record))
sink(allow(record, "id", "ward"))
sink(allow(record, "id", "note"))
sink(scrub_nested({"visits": [{"note": secret, "id": 1}]}))
sink(scrub_nested({"visits": [{"text": secret, "id": 1}]}))
other = {"id": 1, "free": secret}
sink(scrub(other))
sink(blank(other))
scrub_in_place(record)
sink(record)
