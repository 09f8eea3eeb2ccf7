from probe import source, sink

last = "none"
pairs = [(last, last := item) for item in [source(), "z"]]
sink(last)
sink(pairs)
sink([y for x in ["a", "b"] if (y := x.upper())])
kept = [z for x in [source()] if (z := x.strip())]
sink(z)
sink(x := "fresh")
