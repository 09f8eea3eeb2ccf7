from probe import source, sink

secret = "global text"


def assign():
    secret = source()
    return len(secret)


def read():
    return secret


def parameter(secret):
    return secret


assign()
sink(read())
sink(secret)
sink(parameter(source()))
sink(parameter("x"))
