from probe import source, sink

words = ["a", source()]
sink(", ".join(word for word in words))
sink(sum(len(word) for word in words))
sink(list(word[0] for word in words))
sink(any(word for word in words))
sink(next(word for word in words if len(word) > 1))
sink(dict((word, 1) for word in ["x"]))
sink(tuple(word for word in ["x", "y"]))
sink(max((word for word in words), key=len))
