from probe import source, sink

rows = [("a", "1"), ("b", source()), ("c", "3")]
by_name = {}
sizes = {}
for name, note in rows:
    by_name[name] = note
    sizes[name] = len(note)
sink(by_name)
sink(sizes)
sink(list(by_name))
sink(max(sizes.values()))
for name in by_name:
    sink(name)
    sink(by_name[name])
