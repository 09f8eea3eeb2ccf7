from probe import source, sink


def enrich(record):
    record["note"] = source()
    record["kind"] = "memo"
    return record


def scrub(record):
    record["note"] = "***"


def read(record, key):
    return record[key]


memo = {"title": "t"}
enrich(memo)
sink(memo["note"])
sink(memo["kind"])
sink(read(memo, "note"))
sink(read(memo, "title"))
scrub(memo)
sink(memo["note"])
sink(read(memo, "note"))
