from probe import source, sink


def transfer(items, target):
    try:
        for item in items:
            target.append(item.strip())
    except AttributeError as error:
        target.append("failed")
        return error
    return None


good, bad = [], []
sink(transfer(["a", source()], good))
sink(good)
sink(transfer(["a", None, source()], bad))
sink(bad)
state = {"step": "none"}
try:
    state["step"] = "first"
    state["note"] = source()
    raise ValueError
    state["step"] = source()
except ValueError:
    sink(state["step"])
    sink(state["note"])
sink(state.get("other"))
