from probe import source, sink

token = source()
sink(token.startswith("sk-"))
sink(token == "x")
sink("sk" in token)
sink(token.find("-"))
sink(token.count("a"))
sink(token.lstrip("0"))
