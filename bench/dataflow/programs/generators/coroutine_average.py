from probe import source, sink


def collector():
    items, total = [], 0
    while True:
        item = yield {"items": items, "total": total}
        items.append(item)
        total += len(item)


inbox = collector()
sink(next(inbox))
state = inbox.send(source())
sink(state["items"])
sink(state["total"])
inbox.close()
empty = collector()
next(empty)
sink(empty.send("x")["items"])
