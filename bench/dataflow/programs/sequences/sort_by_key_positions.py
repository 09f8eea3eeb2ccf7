from probe import source, sink

rows = [("b", source()), ("a", "plain")]
rows.sort(key=lambda row: row[0])
sink([row[0] for row in rows])
sink([row[1] for row in rows])
names = sorted(name for name, _ in rows)
sink(names)
notes = sorted((note for _, note in rows), key=len)
sink(notes)
sink(min(rows)[0])
sink(max(rows)[1])
sink(list(zip(*rows))[0])
sink(list(zip(*rows))[1])
