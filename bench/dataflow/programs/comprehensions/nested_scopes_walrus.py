from probe import source, sink

words = ["a", source()]
kept = [cleaned for word in words if (cleaned := word.strip())]
sink(kept)
sink(cleaned)
longest = max((len(word), word) for word in ["x", "y"])
sink(longest)
sink([length for length, _ in ((len(word), word) for word in words)])
sink([word for _, word in ((len(word), word) for word in words)])
sink({(a, b) for a in "xy" for b in "z"})
