from probe import source, sink


def averager():
    last = "none"
    while True:
        got = yield last
        if got is None:
            return "done"
        last = got


def delegating():
    result = yield from averager()
    yield "after " + result


def returns_secret():
    yield "a"
    return source()


def catches():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            yield error.args[0]


def collector(store):
    while True:
        store.append((yield))


def test_send():
    g = averager()
    sink(next(g))
    sink(g.send(source()))
    sink(g.send("clean"))


def test_delegating():
    g = delegating()
    next(g)
    sink(g.send(source()))
    sink(g.send(None))


def wrap():
    value = yield from returns_secret()
    yield value


def test_return_value():
    g = wrap()
    sink(next(g))
    sink(next(g))
    try:
        h = returns_secret()
        next(h)
        next(h)
    except StopIteration as stop:
        sink(stop.value)


def test_throw():
    g = catches()
    sink(next(g))
    sink(g.throw(ValueError(source())))
    sink(next(g))


def test_collector():
    store = []
    c = collector(store)
    next(c)
    c.send("a")
    sink(store)
    c.send(source())
    sink(store)


test_send()
test_delegating()
test_return_value()
test_throw()
test_collector()
