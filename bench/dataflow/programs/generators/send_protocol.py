from probe import source, sink


def collector():
    received = []
    reply = "ready"
    while True:
        item = yield reply
        if item is None:
            reply = list(received)
        elif item == "reset":
            received.clear()
            reply = "cleared"
        else:
            received.append(item)
            reply = len(received)


gen = collector()
sink(next(gen))
sink(gen.send("plain"))
sink(gen.send(None))
sink(gen.send(source()))
sink(next(gen))
sink(gen.send("reset"))
sink(next(gen))
