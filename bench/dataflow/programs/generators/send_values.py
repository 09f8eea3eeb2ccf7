from probe import source, sink


def echo():
    received = "start"
    while True:
        received = yield received


def swallow():
    while True:
        yield "ok"

first = echo()
sink(next(first))
sink(first.send(source()))
sink(first.send("plain"))
second = swallow()
next(second)
sink(second.send(source()))
