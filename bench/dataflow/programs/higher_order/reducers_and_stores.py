from probe import source, sink


def create_store(reducer, state):
    listeners = []

    def dispatch(action):
        nonlocal state
        state = reducer(state, action)
        for listener in listeners:
            listener(state)
        return action

    def subscribe(listener):
        listeners.append(listener)
        return lambda: listeners.remove(listener)

    return dispatch, subscribe, lambda: state


def reducer(state, action):
    kind = action["type"]
    if kind == "note":
        return {**state, "note": action["payload"]}
    if kind == "count":
        return {**state, "count": state["count"] + 1}
    if kind == "reset":
        return {"note": "", "count": 0}
    return state


dispatch, subscribe, get_state = create_store(reducer, {"note": "", "count": 0})
states = []
unsubscribe = subscribe(states.append)
dispatch({"type": "count"})
sink(get_state())
sink(states)
dispatch({"type": "note", "payload": source()})
sink(get_state()["note"])
sink(get_state()["count"])
sink(states[0])
sink(states[1])
dispatch({"type": "unknown", "payload": source()})
unsubscribe()
dispatch({"type": "reset"})
sink(get_state())
sink(dispatch({"type": "x", "payload": source()})["type"])
