from probe import source, sink


def worker():
    received = "none"
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = str(error)


running = worker()
sink(next(running))
sink(running.throw(ValueError(source())))
sink(running.send("plain"))
sink(running.send(source()))
