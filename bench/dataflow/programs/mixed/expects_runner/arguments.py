from probe import sink
from testlib import CLEAN, SECRET, expects


def positional(a, b, /, c):
    sink(a)
    sink(b)
    sink(c)


def keyword(*, first, second="second"):
    sink(first)
    sink(second)


def spread(*args, **kwargs):
    sink(args[0])
    sink(args[1:])
    sink(kwargs["key"])
    sink(kwargs.get("other"))


@expects(3)
def test_positional():
    positional(SECRET, CLEAN, c=CLEAN)


@expects(2)
def test_keyword():
    keyword(second=SECRET, first=CLEAN)
    keyword(first=CLEAN)


@expects(4)
def test_spread():
    spread(CLEAN, SECRET, key=SECRET, other=CLEAN)


@expects(1)
def test_unpacked():
    def last(*values):
        return values[-1]

    sink(last(*[SECRET, CLEAN]))
    sink(last(*(CLEAN, SECRET)))
