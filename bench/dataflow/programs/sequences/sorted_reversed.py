from probe import source, sink

words = ["b", source(), "a"]
sink(sorted(words))
sink(list(reversed(words)))
sink(sorted(["b", "a"]))
words.sort()
sink(words)
words.reverse()
sink(words)
lengths = sorted(map(len, words))
sink(lengths)
sink(max(words))
