from probe import source, sink


class Skip(Exception):
    pass


def worker(log):
    value = "start"
    try:
        while True:
            try:
                value = yield value
            except Skip as skip:
                value = f"skipped {skip}"
    finally:
        log.append("closed " + str(value))


log = []
gen = worker(log)
sink(next(gen))
sink(gen.throw(Skip("plain")))
sink(gen.throw(Skip(source())))
sink(gen.send("x"))
gen.send(source())
gen.close()
sink(log)
other = []
second = worker(other)
next(second)
second.close()
sink(other)
