from probe import source, sink

row = {"name": "n", "note": source(), "age": "7"}
for key in row:
    row[key] = row[key].strip()
sink(row["note"])
sink(row["age"])
for key in list(row):
    if key == "note":
        row[key] = "***"
sink(row["note"])
sink(row)
row = {k: (source() if k == "age" else v) for k, v in row.items()}
sink(row["age"])
sink(row["name"])
