from probe import source, sink

notes = ["a", source()]
sink(any(notes))
sink(all(note for note in notes))
sink(sum(len(note) for note in notes))
sink(sum([["x"], notes], []))
sink(min(["b", "a"], key=len))
sink(max(len(note) for note in notes))
