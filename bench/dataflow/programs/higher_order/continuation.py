from probe import source, sink


def load(name, then, fail):
    if name == "note":
        then(source())
    else:
        fail("unknown " + name)


def parse(text, then):
    then(text.strip(), len(text))


log = []
load("note", lambda text: parse(text, lambda body, size: sink(body)), lambda error: log.append(error))
load("note", lambda text: parse(text, lambda body, size: sink(size)), lambda error: log.append(error))
sink(log)
load("other", lambda text: log.append(text), lambda error: sink(error))
load("note", lambda text: log.append(text), print)
sink(log)
