import logging
import textwrap
from io import StringIO

from probe import source, sink


class Celsius:
    def __init__(self, degrees, patient):
        self.degrees = degrees
        self.patient = patient

    def __format__(self, spec):
        if spec.endswith("p"):
            return self.patient
        return format(self.degrees, spec)


def test_spec():
    c = Celsius(3.5, source())
    sink(f"{c:.1f}")
    sink(f"{c:p}")
    sink("{:{}}".format(c, "p"))
    sink("{:{}}".format(c, ".2f"))


def test_print():
    out = StringIO()
    print("a", "b", sep=source(), file=out)
    sink(out.getvalue())
    other = StringIO()
    print("a", end="", file=other)
    sink(other.getvalue())
    third = StringIO()
    print(source(), file=third)
    sink(third.getvalue())


def test_wrap():
    sink(textwrap.dedent("  " + source()))
    sink(textwrap.shorten(source(), 12))
    sink(textwrap.indent("x", "  "))
    sink(textwrap.fill("a b " + source(), 9))


def test_logging_returns_nothing():
    sink(logging.getLogger("q").debug("%s", source()))


test_spec()
test_print()
test_wrap()
test_logging_returns_nothing()
