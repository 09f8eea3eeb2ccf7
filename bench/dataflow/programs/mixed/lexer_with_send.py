from probe import source, sink


def coroutine(function):
    def start(*args, **kwargs):
        gen = function(*args, **kwargs)
        next(gen)
        return gen
    return start


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


@coroutine
def matching(word, target):
    while True:
        line = yield
        if word in line:
            target.send(line)


@coroutine
def collect(into):
    while True:
        into.append((yield))


@coroutine
def count(box):
    box["n"] = 0
    try:
        while True:
            yield
            box["n"] += 1
    except GeneratorExit:
        box["closed"] = True


everything, notes, box = [], [], {}
counter = count(box)
sinkhole = broadcast(collect(everything), matching("note", collect(notes)), counter)
for line in ("plain line", "note: " + source(), "note: x"):
    sinkhole.send(line)
sink(everything)
sink(notes)
sink(box["n"])
sink(everything[0])
sink(everything[1])
sink(len(notes))
counter.close()
sink(box)
