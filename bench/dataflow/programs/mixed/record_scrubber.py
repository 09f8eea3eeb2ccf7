from probe import source, sink

SENSITIVE = {"ssn", "card"}


def scrub(record):
    return {key: "***" if key in SENSITIVE else value for key, value in record.items()}


def drop(record):
    return {key: value for key, value in record.items() if key not in SENSITIVE}


def scrub_all(records):
    return [scrub(record) for record in records]


record = {"name": "ana", "ssn": source(), "city": "Porto"}
sink(scrub(record))
sink(drop(record))
sink(scrub_all([record]))
sink(scrub({"name": source()}))
sink(record)
