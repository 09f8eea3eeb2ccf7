from probe import source, sink

note, size = source(), 3
note, _ = "clean", note
sink(note)
sink(_)
a = b = c = source()
a, *b = ["x", "y"]
sink(a)
sink(b)
sink(c)
