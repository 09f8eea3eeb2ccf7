from probe import source, sink


def point(*args):
    if len(args) == 1:
        return args[0]
    if len(args) == 2:
        return args[1]
    return "many"


def only(**kwargs):
    if "note" in kwargs:
        return kwargs["note"]
    if kwargs:
        return next(iter(kwargs.values()))
    return "nothing"


secret = source()
sink(point(secret))
sink(point(secret, "b"))
sink(point("a", secret))
sink(point(secret, secret, secret))
sink(only(note=secret))
sink(only(other=secret))
sink(only(note="x", other=secret))
sink(only())
