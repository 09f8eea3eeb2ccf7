from probe import source, sink


def remember(item, seen=[]):
    seen.append(item)
    return seen


def remember_fresh(item, seen=None):
    if seen is None:
        seen = []
    seen.append(item)
    return seen


remember(source())
sink(remember("public"))
remember_fresh(source())
sink(remember_fresh("public"))
sink(remember_fresh("public", seen=[source()]))
