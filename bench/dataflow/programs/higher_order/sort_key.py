from probe import source, sink

rows = [("b", source()), ("a", "plain")]
rows.sort(key=lambda row: row[0])
sink([name for name, _ in rows])
sink([note for _, note in rows])
sink(sorted(["x", "y"], key=lambda _: source()))
sink(max(rows, key=lambda row: row[0])[0])
sink([note for _, note in sorted(rows, key=lambda row: row[0])])
