from probe import source, sink

result = None
state = "idle"


def on_done(value):
    global result, state
    result = value
    state = "done"


def fetch(callback):
    callback(source())


def drop(callback):
    return "dropped"


drop(on_done)
sink(result)
fetch(on_done)
sink(result)
sink(state)
