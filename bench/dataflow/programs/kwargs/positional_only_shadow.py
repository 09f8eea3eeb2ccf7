from probe import source, sink


def update(target, /, **changes):
    sink(target)
    sink(changes)
    sink(changes["target"])
    sink(changes["state"])


update("row-1", target=source(), state="done")
