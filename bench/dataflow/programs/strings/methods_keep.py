from probe import source, sink

token = source()
sink(token.strip())
sink(token.upper())
sink(token.replace("-", "_"))
sink(token.title().center(60, "."))
sink("label".upper())
sink(token.isdigit())
