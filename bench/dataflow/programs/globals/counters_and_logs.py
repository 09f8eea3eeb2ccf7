from probe import source, sink

TOTAL = 0
LOG = []
SEEN = set()


def record(text):
    global TOTAL
    TOTAL += len(text)
    if text not in SEEN:
        SEEN.add(text)
        LOG.append(("seen", text))


def reset():
    global LOG
    old, LOG = LOG, []
    return old


record("plain")
sink(LOG)
record(source())
sink(TOTAL)
sink(LOG)
sink([kind for kind, _ in LOG])
sink(SEEN)
old = reset()
sink(LOG)
sink(old)
LOG.append("new")
sink(LOG)
