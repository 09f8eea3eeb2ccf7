from probe import source, sink

rows = [("a", ("x", 1)), ("b", (source(), 2))]
for name, (note, size) in rows:
    sink(name)
    sink(note)
    sink(size)
for name, *details in rows:
    sink(name)
    sink(details)
for index, (name, _) in enumerate(rows):
    sink(f"{index}: {name}")
