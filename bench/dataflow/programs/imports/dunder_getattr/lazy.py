from probe import source

known = "known"


def __getattr__(name):
    if name == "token":
        return source()
    if name == "plain":
        return "plain"
    raise AttributeError(name)
