from probe import source, sink

names, notes, sizes = ["a", "b"], ["x", source()], [1, 2]
for index, (name, (note, size)) in enumerate(zip(names, zip(notes, sizes))):
    sink(index)
    sink(name)
    sink(note)
    sink(size)
(one, two), (three, four) = zip(names, notes)
sink(one)
sink(four)
unzipped_names, unzipped_notes = zip(*[("a", source()), ("b", "y")])
sink(unzipped_names)
sink(unzipped_notes)
