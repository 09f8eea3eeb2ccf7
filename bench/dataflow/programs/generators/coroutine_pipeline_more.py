from probe import source, sink


def start(function):
    def run(*args):
        generator = function(*args)
        next(generator)
        return generator

    return run


@start
def collecting(target):
    while True:
        item = yield
        target.append(item)


@start
def mapping(function, following):
    while True:
        following.send(function((yield)))


@start
def averaging():
    total, count, latest = 0, 0, None
    while True:
        latest = yield (total, count, latest)
        total += len(latest)
        count += 1


upper, sizes = [], []
mapping(str.upper, collecting(upper)).send(source())
mapping(len, collecting(sizes)).send(source())
sink(upper)
sink(sizes)
average = averaging()
state = average.send(source())
sink(state[0])
sink(state[2])
state = average.send("plain")
sink(state[2])
average.close()


def chunks(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]


parts = list(chunks(["a", "b", source(), "d"], 2))
sink(parts[0])
sink(parts[1])


def numbered(items, first=1):
    for number, item in enumerate(items, first):
        yield number, item
    return "end"


def outer(items):
    result = yield from numbered(items)
    yield 0, result


got = list(outer(["p", source()]))
sink(got[0])
sink(got[1][0])
sink(got[1][1])
sink(got[2][1])


def throwing():
    try:
        yield "first"
    except ValueError as error:
        yield error.args[0]
    finally:
        log.append("closed")


log = []
g = throwing()
sink(next(g))
sink(g.throw(ValueError(source())))
sink(next(g, "done"))
sink(log)
