from probe import source, sink

words = ["a", source()]
sink([word if word else "none" for word in words])
sink(["yes" if word else "no" for word in words])
sink([len(word) for word in words if len(word) == 1000])
sink([word for word in ["x", "y"] if word in words])
sink([clean for word in words if (clean := word.strip())])
sink([size for word in words if (size := len(word))])
