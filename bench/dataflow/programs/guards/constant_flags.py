from probe import source, sink

DEBUG = False
VERSION = 3
NAME = "prod"


def when(flag, value, other="other"):
    if flag:
        return value
    return other


def both(a, b):
    return source() if a and b else "x"


def test_constants():
    if DEBUG:
        sink(source())  # dead
    else:
        sink("x")
    value = source() if VERSION >= 4 else "old"
    sink(value)
    value = source() if VERSION >= 2 else "old"
    sink(value)


def test_when():
    sink(when(True, source()))
    sink(when(False, source()))
    sink(when(0, source()))
    sink(when("", source()))
    sink(when([1], source()))
    sink(when(None, source(), "o"))


def test_both():
    sink(both(True, True))
    sink(both(True, False))
    sink(both(False, True))


def test_names():
    value = source()
    if NAME == "test":
        sink(value)  # dead
    elif NAME in ("prod", "staging"):
        value = "clean"
    sink(value)


def test_while():
    value = source()
    while True:
        value = "clean"
        break
    sink(value)
    while False:
        value = source()
    sink(value)


def test_is_none():
    value = None
    if value is None:
        value = "x"
    sink(value)
    other = source()
    if other is not None:
        sink(other)
    else:
        sink(other)  # dead


for test in (test_constants, test_when, test_both, test_names, test_while, test_is_none):
    test()
