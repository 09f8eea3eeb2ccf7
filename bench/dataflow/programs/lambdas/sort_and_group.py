from itertools import groupby

from probe import source, sink

rows = [{"kind": "a", "note": source()}, {"kind": "b", "note": "plain"}]
rows.sort(key=lambda row: row["kind"])
for kind, group in groupby(rows, key=lambda row: row["kind"]):
    sink(kind)
    sink([row["note"] for row in group])
sink(max(rows, key=lambda row: row["kind"])["kind"])
sink(list(filter(lambda row: row["kind"] == "a", rows)))
sink(list(map(lambda row: row["kind"], rows)))
sink(list(map(lambda row: row["note"].title(), rows)))
