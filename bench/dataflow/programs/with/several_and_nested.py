import io
from contextlib import contextmanager, redirect_stdout

from probe import source, sink


@contextmanager
def give(value):
    yield value


class Multi:
    def __init__(self, *values):
        self.values = values

    def __enter__(self):
        return self.values

    def __exit__(self, *error):
        self.values = ()


def test_two():
    with give("a") as a, give(source()) as b:
        sink(a)
        sink(b)
    with give(source()) as a, give(a) as b:
        sink(b)


def test_unpacked():
    with Multi("a", source()) as (a, b):
        sink(a)
        sink(b)
    m = Multi(source())
    with m:
        pass
    sink(m.values)


def test_return_inside():
    def f():
        with give(source()) as x:
            return x

    def g():
        with give(source()) as x:
            return len(x)

    sink(f())
    sink(g())


def test_redirect():
    out = io.StringIO()
    with redirect_stdout(out):
        print(source())
    sink(out.getvalue())
    other = io.StringIO()
    with redirect_stdout(other):
        print("x")
    sink(other.getvalue())


def test_as_decorator():
    hits = []

    @contextmanager
    def note(text):
        hits.append(text)
        yield

    @note("enter")
    def f(x):
        return x

    sink(f(source()))
    sink(hits)


def test_loop():
    for value in ("a", source()):
        with give(value) as v:
            last = v
    sink(last)
    for value in (source(), "a"):
        with give(value) as v:
            last = v
    sink(last)


test_two()
test_unpacked()
test_return_inside()
test_redirect()
test_as_decorator()
test_loop()
