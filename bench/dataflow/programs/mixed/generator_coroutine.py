from probe import source, sink


def averager(label):
    seen = []
    while True:
        item = yield (label, seen)
        if item is None:
            return label
        seen.append(item)


def drive(items):
    worker = averager("run")
    next(worker)
    for item in items:
        label, seen = worker.send(item)
    try:
        worker.send(None)
    except StopIteration as stop:
        final = stop.value
    return label, seen, final


label, seen, final = drive(["a", source()])
sink(label)
sink(seen)
sink(final)
sink(drive(["x"]))
