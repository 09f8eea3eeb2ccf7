from probe import source, sink

holder = {"current": "none"}
for holder["current"] in ["a", source()]:
    pass
sink(holder["current"])


class State:
    value = "start"


state = State()
for state.value in [source()]:
    pass
sink(state.value)
for index, (key, value) in enumerate([("k", source())]):
    sink(key)
    sink(value)
    sink(index)
