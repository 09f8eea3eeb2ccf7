from probe import source, sink


def lazily(box):
    yield box["value"]
    yield box["value"]


def test_late_read():
    box = {"value": "a"}
    g = lazily(box)
    box["value"] = source()
    sink(next(g))
    box["value"] = "clean"
    sink(next(g))


def not_started(log):
    log.append(source())
    yield "x"


def test_not_started():
    log = []
    g = not_started(log)
    sink(log)
    next(g)
    sink(log)


def test_closed():
    log = []

    def g():
        try:
            yield "a"
            log.append(source())
        finally:
            log.append("closed")

    it = g()
    sink(next(it))
    it.close()
    sink(log)


def test_expression():
    text = "a"
    g = (text + c for c in "xy")
    text = source()
    sink(list(g))


def test_first_iterable_is_eager():
    text = "ab"
    g = (c for c in text)
    text = source()
    sink(list(g))


def test_tee():
    import itertools

    a, b = itertools.tee(iter(["a", source()]))
    sink(next(a))
    sink(next(a))
    sink(next(b))


test_late_read()
test_not_started()
test_closed()
test_expression()
test_first_iterable_is_eager()
test_tee()
