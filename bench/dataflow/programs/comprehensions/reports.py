from probe import source, sink

rows = [
    {"name": "ann", "note": source(), "age": 30},
    {"name": "bob", "note": "fine", "age": 40},
]
names = [row["name"] for row in rows]
notes = {row["name"]: row["note"] for row in rows}
sink(names)
sink(notes)
sink(notes["ann"])
sink(notes["bob"])
sink(set(notes))
sink({row["age"] for row in rows})
sink([value for row in rows for key, value in row.items() if key != "note"])
sink([value for row in rows for key, value in row.items() if key == "note"])
sink([[cell for cell in row.values() if isinstance(cell, int)] for row in rows])
inverted = {value: key for key, value in notes.items()}
sink(list(inverted.values()))
sink(list(inverted))
sink(sum(row["age"] for row in rows))
sink(any(row["note"] for row in rows))
sink(max((len(row["note"]), row["name"]) for row in rows)[0])
sink({index: row["note"] for index, row in enumerate(rows)}[1])
sink([row for row in rows if row["name"] == "bob"][0]["note"])
sink([(a, b) for a, b in zip(names, notes.values())][1])
