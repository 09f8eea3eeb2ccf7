from probe import source, sink


def run(callback, value):
    return callback(value)


secret = source()
sink(run(lambda v: v, "a"))
sink(run(lambda v: v, secret))
sink(run(lambda v: "x", secret))
sink(run(lambda v: secret, "a"))
run(lambda v: sink(v), "b")
run(lambda v: sink(v), secret)
run(lambda v: sink([v, "c"]), "d")
