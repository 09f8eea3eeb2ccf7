from probe import source, sink


def accumulator():
    items = []
    while True:
        command, value = yield list(items)
        if command == "add":
            items.append(value)
        elif command == "clear":
            items.clear()


def echo():
    received = yield "ready"
    while True:
        received = yield received


def scheduler(tasks):
    results = {}
    queue = list(tasks.items())
    while queue:
        name, task = queue.pop(0)
        try:
            next(task)
            queue.append((name, task))
        except StopIteration as stop:
            results[name] = stop.value
    return results


def task(result, steps):
    for _ in range(steps):
        yield
    return result


def pipeline(target):
    while True:
        target.send((yield))


def keep(into):
    while True:
        into.append((yield))


def started(generator):
    next(generator)
    return generator


a = accumulator()
next(a)
sink(a.send(("add", "plain")))
sink(a.send(("add", source())))
sink(a.send(("clear", "")))
sink(a.send(("ignore", source())))
e = echo()
sink(next(e))
sink(e.send(source()))
sink(e.send("plain"))
results = scheduler({"one": task("first", 1), "two": task(source(), 2)})
sink(results["one"])
sink(results["two"])
sink(sorted(results))
kept = []
p = started(pipeline(started(keep(kept))))
p.send("plain")
sink(kept)
p.send(source())
sink(kept)
other = started(keep([]))
other.send(source())
sink(kept[0])
