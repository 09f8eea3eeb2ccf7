from probe import source, sink

secret = source()
known = ["a", secret]
sink(secret in known)
sink(known.index(secret))
sink(known.count("a"))
sink([item for item in known if item == secret])
sink(known == [secret])
sink(known and "some")
