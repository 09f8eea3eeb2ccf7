from probe import source, sink

feed = ["a", source(), "stop", "never"]


def pull():
    return feed.pop(0)


sink(list(iter(pull, "stop")))
sink(feed)
words = iter(["x", "end"])
for word in iter(lambda: next(words), "end"):
    sink(word)


class Reader:
    def __init__(self, chunks):
        self.chunks = chunks

    def read(self):
        return self.chunks.pop(0) if self.chunks else ""


reader = Reader(["p", source()])
sink("".join(iter(reader.read, "")))
sink("".join(iter(Reader(["p", "q"]).read, "")))
