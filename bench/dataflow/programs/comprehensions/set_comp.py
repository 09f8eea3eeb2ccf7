from probe import source, sink

notes = ["a", source()]
sink({note for note in notes})
sink({len(note) for note in notes})
sink({note.lower() for note in ["X"]})
sink(sorted({note for note in notes}))
sink(frozenset(note for note in notes))
sink({(note, 1) for note in notes})
