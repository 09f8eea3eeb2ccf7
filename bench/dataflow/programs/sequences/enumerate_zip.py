from probe import source, sink

names = ["a", "b"]
notes = [source(), "plain"]
for name, note in zip(names, notes):
    sink(name)
    sink(note)
for index, name in enumerate(names):
    sink((index, name))
pairs = list(zip(names, notes))
sink(pairs[0][0])
sink(pairs[0][1])
sink([name for name, _ in pairs])
