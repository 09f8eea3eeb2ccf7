from probe import source, sink

ACTIONS = {
    "keep": lambda value: value,
    "drop": lambda value: "dropped",
    "count": len,
}


def act(name, value):
    action = ACTIONS.get(name)
    if action is None:
        return "unknown"
    return action(value)


sink(act("keep", source()))
sink(act("drop", source()))
sink(act("count", source()))
sink(act("none", source()))
sink(act("keep", "x"))
