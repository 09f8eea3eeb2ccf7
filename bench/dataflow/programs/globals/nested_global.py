from probe import source, sink

state = "idle"


def outer():
    state = "outer"

    def inner():
        global state
        state = source()
        return "done"

    status = inner()
    return state, status


local, status = outer()
sink(local)
sink(status)
sink(state)
