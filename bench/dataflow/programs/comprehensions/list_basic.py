from probe import source, sink

words = ["a", source(), "b"]
sink([word for word in words])
sink([len(word) for word in words])
sink([word.upper() for word in words if word])
sink(["x" for word in words])
sink([(index, word) for index, word in enumerate(words)])
sink([index for index, word in enumerate(words)])
