from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress

from probe import source, sink


class Swallow:
    def __init__(self):
        self.seen = None

    def __enter__(self):
        return "entered"

    def __exit__(self, kind, value, trace):
        self.seen = value
        return True


class Closer:
    def __init__(self, value):
        self.value = value

    def close(self):
        self.value = "closed"


@contextmanager
def changed(d, key, value):
    old = d.get(key)
    d[key] = value
    try:
        yield old
    finally:
        d[key] = old


def test_swallow():
    s = Swallow()
    with s as e:
        sink(e)
        raise ValueError(source())
    sink(s.seen.args)
    sink(e)


def test_changed():
    d = {"k": "plain"}
    with changed(d, "k", source()) as old:
        sink(d["k"])
        sink(old)
    sink(d["k"])


def test_closing():
    with closing(Closer(source())) as c:
        sink(c.value)
    sink(c.value)
    with nullcontext(source()) as n:
        sink(n)
    with nullcontext("x") as n:
        sink(n)


def test_stack():
    d = {}
    log = []
    with ExitStack() as stack:
        old = stack.enter_context(changed(d, "a", source()))
        stack.callback(log.append, "done")
        sink(old)
        sink(d)
        sink(log)
    sink(d)
    sink(log)


def test_suppress():
    value = "before"
    with suppress(KeyError):
        {}["x"]
        value = source()
    sink(value)
    with suppress(KeyError):
        value = source()
        {}["x"]
    sink(value)


test_swallow()
test_changed()
test_closing()
test_stack()
test_suppress()
