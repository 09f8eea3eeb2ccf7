from probe import source, sink

SECRET = source()


def f_pos(a, b):
    sink(a)
    sink(b)


def f_default(a, b="b"):
    sink(a)
    sink(b)


def f_star(a, *rest):
    sink(a)
    sink(rest)


def f_kw(*, key, other="other"):
    sink(key)
    sink(other)


def f_all(a, /, b, *args, key="key", **named):
    sink(a)
    sink(b)
    sink(args)
    sink(key)
    sink(named)


def relay(f, *args, **named):
    f(*args, **named)


def relay_first(f, first, *args, **named):
    f(first, **named)


def relay_reversed(f, *args):
    f(*args[::-1])


class Target:
    def __init__(self, first, second="second"):
        sink(first)
        sink(second)

    def method(self, first, *, second="second"):
        sink(first)
        sink(second)

    @classmethod
    def build(cls, *args, **named):
        return cls(*args, **named)

    @staticmethod
    def static(first, second):
        sink(first)
        sink(second)


def test_positions():
    f_pos("a", SECRET)
    f_default(SECRET)
    f_star("a", "b", SECRET)
    f_kw(other=SECRET, key="key")


def test_all():
    f_all("a", "b", SECRET, key="key", extra="extra")


def test_relays():
    relay(f_pos, "a", b=SECRET)
    relay_first(f_default, "a", SECRET)
    relay_reversed(f_pos, SECRET, "a")


def test_target():
    made = Target.build("first", second="second")
    made.method("first", second=SECRET)
    Target.method(made, "first")
    made.static(SECRET, "second")


test_positions()
test_all()
test_relays()
test_target()
