from probe import source, sink

RECORDS = [
    ("ann", "note", source()),
    ("ann", "city", "Ghent"),
    ("bob", "note", "none"),
]


def by_person(records):
    return {who: [text for w, kind, text in records if w == who] for who, _, _ in records}


def by_kind(records, wanted):
    return [text for _, kind, text in records if kind == wanted]


def kinds(records):
    return sorted({kind for _, kind, _ in records})


def pivot(records):
    return {(who, kind): text for who, kind, text in records}


people = by_person(RECORDS)
sink(people["ann"])
sink(people["bob"])
sink(by_kind(RECORDS, "city"))
sink(by_kind(RECORDS, "note"))
sink(kinds(RECORDS))
table = pivot(RECORDS)
sink(table["ann", "note"])
sink(table["ann", "city"])
sink(table["bob", "note"])
sink({who for who, _ in table})
