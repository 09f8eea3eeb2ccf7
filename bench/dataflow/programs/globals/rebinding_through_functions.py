from probe import source, sink

current = "start"
history = []


def set_current(value):
    global current
    history.append(current)
    current = value


def show():
    return current


sink(show())
set_current(source())
sink(show())
sink(current)
sink(history)
set_current("clean")
sink(show())
sink(history)


def local_only():
    current = source()
    return len(current)


local_only()
sink(current)


def make():
    global created
    created = source()


make()
sink(created)
del created
globals()["created"] = "new"
sink(created)
