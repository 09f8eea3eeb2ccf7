from probe import source, sink
import sys


def fail(text):
    raise RuntimeError(text)


def describe():
    return str(sys.exc_info()[1])


try:
    fail(source())
except RuntimeError:
    sink(describe())
    sink(sys.exc_info()[0].__name__)
try:
    fail("plain")
except RuntimeError as error:
    saved = error
sink(str(saved))
sink(sys.exc_info()[1])
