from probe import source, sink

words = ["a", source()]
lengths = (len(word) for word in words)
upper = (word.upper() for word in words)
sink(list(lengths))
sink(list(upper))
sink(sum(1 for _ in words))
value = "x"
lazy = (value for _ in range(1))
value = source()
sink(list(lazy))
early = (word for word in ["x"])
words = [source()]
sink(list(early))
