from probe import source, sink


def search(rows, *, where, select):
    return [select(row) for row in rows if where(row)]


def columns(rows, *names):
    return [{name: row[name] for name in names} for row in rows]


rows = [{"id": 1, "note": source()}, {"id": 2, "note": "x"}]
sink(search(rows, where=lambda row: row["id"], select=lambda row: row["note"]))
sink(search(rows, where=lambda row: row["note"], select=lambda row: row["id"]))
sink(columns(rows, "id"))
sink(columns(rows, "id", "note"))
sink([list(row) for row in columns(rows, "id", "note")])
