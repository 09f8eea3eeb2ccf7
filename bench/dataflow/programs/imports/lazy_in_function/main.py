from probe import source, sink


def load(kind):
    if kind == "secret":
        from backend import secret_value as value
    else:
        from backend import public_value as value
    return value()


def direct():
    import backend

    return backend.public_value()


def direct_secret():
    import backend as b

    return b.secret_value()


sink(load("secret"))
sink(direct())
sink(direct_secret())
