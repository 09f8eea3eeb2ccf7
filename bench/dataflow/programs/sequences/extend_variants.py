from probe import source, sink

secret = source()
names = ["x"]
names.extend([secret, "y"])
sink(names)
sink(names[0])
more = ["z"]
more += (secret,)
sink(more[1])
sink(more[0])
plain = ["p"]
plain.extend(["q", len(secret)])
sink(plain)
added = plain + more
sink(added)
sink(plain + ["r"])
