from probe import source, sink


def identity(value, *_, **__):
    return value


def second(_, value="default"):
    return value


secret = source()
sink(identity(secret))
sink(identity("ok", secret))
sink(identity("ok", note=secret))
sink(identity(value=secret))
sink(second(secret))
sink(second("ok", secret))
sink(second(secret, value="ok"))
