from probe import source, sink

token = source()
sink(token.split("-"))
sink(token.partition("-")[2])
sink(token[0])
sink(token[2:6])
sink(token[::-1])
sink(len(token.split("-")))
